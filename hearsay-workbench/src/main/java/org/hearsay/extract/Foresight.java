package org.hearsay.extract;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.hearsay.model.Outcome;

/**
 * Looks ahead into archives inside an archive, so that ten small archives in each of ten, seven times over, are refused where they begin
 * and not after ten million files. Equal archives are weighed once. Only a forecast: what it cannot open weighs as one file, and each
 * archive is still bounded when it is opened itself.
 */
final class Foresight {
    private static final int LARGEST_INNER = 16 << 20;
    private static final long MOST_WORK = 1536L << 20;

    /** What an Office package begins with: it is a document, not an archive to unfold. */
    private static final Set<String> DOCUMENTS = Set.of("[Content_Types].xml", "mimetype", "_rels/.rels");

    private final Budget budget;
    private final Map<String, Weight> known = new HashMap<>();
    private long work;

    private Foresight(Budget budget) {
        this.budget = budget;
    }

    /** What lies inside: how many files, how many bytes, how many levels of archives. */
    private record Weight(double files, double bytes, int levels) {
        static final Weight FILE = new Weight(1, 0, 0);

        Weight plus(Weight inner) {
            return new Weight(files + inner.files, bytes + inner.bytes, Math.max(levels, inner.levels));
        }

        Weight oneLevelMore() {
            return new Weight(files, bytes, levels + 1);
        }
    }

    /** Drops the members that would unfold beyond the budget, and refuses the archive when there are such or it is too deep. */
    static void check(Original original) throws IOException {
        Foresight foresight = new Foresight(original.budget());
        Weight all = new Weight(0, 0, 0);
        boolean dropped = false;
        for (Member member : List.copyOf(original.members().all())) {
            Weight weight = foresight.weigh(member);
            if (foresight.isTooMuch(all.plus(weight))) {
                original.members().drop(member);
                dropped = true;
            } else {
                all = all.plus(weight);
            }
        }
        refuse(original, all, dropped);
    }

    private static void refuse(Original original, Weight all, boolean dropped) {
        if (dropped) {
            original.flag("BOMB", "Archives inside it unfold to far more than its own size.");
            throw new Refusal(
                    Outcome.TOO_LARGE,
                    "HS-EXT-023",
                    "Holds archives that unfold, all together, to more than one file may unfold to. They were left out; what else is in it was kept. Try again with a larger budget if you trust it.");
        }
        if (all.levels() >= original.budget().depth()) {
            original.flag("TOO_DEEP", "Archives lie inside one another at least " + all.levels() + " deep.");
            throw new Refusal(
                    Outcome.TOO_LARGE,
                    "HS-EXT-021",
                    "Holds archives inside one another deeper than the budget allows; those above that were unpacked. Unpack the rest by hand, or try again with a larger budget.");
        }
    }

    private boolean isTooMuch(Weight weight) {
        return weight.files() > budget.entries() || weight.bytes() > budget.bytes();
    }

    private Weight weigh(Member member) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(member.bytes()))) {
            return weigh(in, 0);
        }
    }

    private Weight weigh(InputStream in, int level) {
        try {
            byte[] head = in.readNBytes(4);
            boolean zip = head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
            boolean gzip = head.length == 4 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
            if ((!zip && !gzip) || level > budget.depth() || work > MOST_WORK) {
                return new Weight(1, size(in), 0);
            }
            // The end of a member must not close the archive around it.
            InputStream whole =
                    new SequenceInputStream(new ByteArrayInputStream(head), CloseShieldInputStream.wrap(in));
            return gzip ? gzip(whole, level) : zip(whole, level);
        } catch (IOException | RuntimeException broken) {
            return Weight.FILE;
        }
    }

    private Weight gzip(InputStream packed, int level) throws IOException {
        try (InputStream plain = GzipCompressorInputStream.builder()
                .setInputStream(packed)
                .setDecompressConcatenated(true)
                .get()) {
            return weigh(plain, level + 1).oneLevelMore();
        }
    }

    private Weight zip(InputStream in, int level) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_INNER);
        String digest = digest(bytes);
        Weight before = known.get(digest);
        if (before != null) {
            return before;
        }
        Weight all = new Weight(0, bytes.length, 0);
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (DOCUMENTS.contains(entry.getName())) {
                    return Weight.FILE;
                }
                all = all.plus(weigh(zip, level + 1));
                if (isTooMuch(all)) {
                    break;
                }
            }
        } catch (IOException | RuntimeException broken) {
            // What could be weighed before the break counts.
        }
        known.put(digest, all.oneLevelMore());
        return all.oneLevelMore();
    }

    private long size(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int n = in.read(buffer); n >= 0 && size <= budget.bytes() && work <= MOST_WORK; n = in.read(buffer)) {
            size += n;
            work += n;
        }
        return size;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
