package org.hearsay.serve;

/** Serves the invented case until it is stopped, to look at the pages while working on them. */
final class ShowInventedCase {
    private ShowInventedCase() {}

    /** Prints the address. */
    public static void main(String[] args) {
        int port = args.length == 0 ? 0 : Integer.parseInt(args[0]);
        System.out.println(Server.start(MemoryCase.invented(), new InventedBackstage(), port)
                .address());
    }
}
