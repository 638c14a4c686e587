package org.hearsay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Outcome;

/**
 * Puts a container's members into scratch, one file each under a name of our own, and counts: more entries or bytes than the budget
 * allows, or a level too deep, end as {@code TOO_LARGE}.
 */
final class Unpacking {
    /** A member that grows to so many times its packed size is a bomb, once it is large enough to hurt. */
    private static final long BOMB_RATIO = 250;

    private static final long BOMB_BYTES = 256L << 20;

    private final Budget budget;
    private final Path prefix;
    private final Original original;
    private final List<Member> members = new ArrayList<>();
    private long bytes;
    private int added;

    Unpacking(Budget budget, Path prefix, Original original) {
        this.budget = budget;
        this.prefix = prefix;
        this.original = original;
    }

    /** Adds a member whose packed size is not known. */
    void add(String path, InputStream content) throws IOException {
        add(path, content, -1);
    }

    /**
     * Adds a member.
     *
     * @param path as written in the container
     * @param packed its size there, or -1 when not known
     */
    void add(String path, InputStream content, long packed) throws IOException {
        countOne();
        MemberNames.check(path, original);
        Path file = Path.of(prefix + Integer.toString(added++));
        try (OutputStream out = Files.newOutputStream(file)) {
            members.add(new Member(path, file));
            copy(content, out, packed);
        }
    }

    private void countOne() {
        if (budget.depth() == 0) {
            original.flag("TOO_DEEP", "Lies deeper inside archives or mails than is followed.");
            throw new Refusal(
                    Outcome.TOO_LARGE,
                    "HS-EXT-021",
                    "Lies deeper inside archives or mails than the budget allows. Unpack the outer ones by hand, or try again with a larger budget.");
        }
        if (members.size() >= budget.entries()) {
            throw new Refusal(
                    Outcome.TOO_LARGE,
                    "HS-EXT-022",
                    "Holds more than the " + budget.entries()
                            + " members one container may hold. Those before were kept; try again with a larger budget.");
        }
    }

    private void copy(InputStream content, OutputStream out, long packed) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long written = 0;
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            written += n;
            bytes += n;
            boolean bomb = packed >= 0 && written > BOMB_BYTES && written / Math.max(1, packed) > BOMB_RATIO;
            if (bytes > budget.bytes() || bomb) {
                throw tooMany();
            }
            out.write(buffer, 0, n);
        }
    }

    private Refusal tooMany() {
        original.flag("BOMB", "Unpacks to far more than its own size.");
        return new Refusal(
                Outcome.TOO_LARGE,
                "HS-EXT-023",
                "Unpacks to more than the " + (budget.bytes() >> 20)
                        + " MiB one file may unpack to, or to hundreds of times its size. Try again with a larger budget if you trust it.");
    }

    /** Drops a member that is not to be opened. */
    void drop(Member member) throws IOException {
        members.remove(member);
        Files.deleteIfExists(member.bytes());
    }

    /** Drops the member added last, whose bytes are not whole. */
    void dropLast() throws IOException {
        Files.deleteIfExists(members.removeLast().bytes());
    }

    List<Member> all() {
        return List.copyOf(members);
    }
}
