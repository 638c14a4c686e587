package org.hearsay.read.time;

import java.util.OptionalInt;

/** What line ends mean in a text. */
final class Lines {
    private static final int SHORTEST_FULL = 45;
    private static final int LONGEST_FULL = 130;

    private Lines() {}

    /**
     * True when lines are cut to a width, as old wire copy and mails are, so that a sentence goes on after a line's end.
     * False when each line is a paragraph, heading or sentence of its own.
     */
    static boolean wrapped(String text) {
        int joined = 0;
        int open = 0;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            boolean more = end + 1 < text.length() && text.charAt(end + 1) != '\n' && end > start;
            if (more) {
                joined++;
                open += goesOn(text, start, end) ? 1 : 0;
            }
            start = end + 1;
        }
        return open * 2 > joined && open > 0;
    }

    private static boolean goesOn(String text, int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        int length = last - start;
        return length >= SHORTEST_FULL && length <= LONGEST_FULL && ".!?:".indexOf(text.charAt(last - 1)) < 0;
    }

    /** Where the line of {@code offset} starts; empty when that is more than {@code most} characters before. */
    static OptionalInt start(String text, int offset, int most) {
        for (int at = offset; at >= Math.max(0, offset - most); at--) {
            if (at == 0 || text.charAt(at - 1) == '\n') {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /** Where the line of {@code offset} ends; empty when that is more than {@code most} characters after. */
    static OptionalInt end(String text, int offset, int most) {
        for (int at = offset; at <= Math.min(text.length(), offset + most); at++) {
            if (at == text.length() || text.charAt(at) == '\n') {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /** The first empty line after {@code offset}, or the text's end, at most {@code most} characters on. */
    static int paragraphEnd(String text, int offset, int most) {
        int last = Math.min(text.length(), offset + most);
        for (int at = offset; at < last; at++) {
            if (text.startsWith("\n\n", at)) {
                return at;
            }
        }
        return last;
    }
}
