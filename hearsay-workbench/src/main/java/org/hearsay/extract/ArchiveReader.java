package org.hearsay.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.hearsay.model.Outcome;
import org.hearsay.model.Report;

/** Unpacks archives and compressed files, one level. A member that cannot be unpacked costs itself, not its neighbours. */
final class ArchiveReader implements FormatReader {
    @Override
    public String name() {
        return "hearsay-archive/1";
    }

    @Override
    public Report read(Original original) throws IOException {
        original.mayBeEmptyBecause("An archive without members.");
        switch (original.mediaType()) {
            case "application/zip" -> zip(original);
            case "application/x-tar", "application/x-gtar" -> tar(original);
            case "application/x-7z-compressed" -> sevenZ(original);
            default -> compressed(original);
        }
        Foresight.check(original);
        return Report.unnamed();
    }

    private static void zip(Original original) throws IOException {
        ZipSights.check(original);
        try (ZipFile zip = ZipFile.builder().setPath(original.file()).get()) {
            int locked = 0;
            Enumeration<ZipArchiveEntry> entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                if (entry.isDirectory()) {
                    MemberNames.check(entry.getName(), original);
                } else if (entry.isUnixSymlink()) {
                    link(original, entry.getName(), zip.getUnixSymlink(entry));
                } else if (entry.getGeneralPurposeBit().usesEncryption()) {
                    locked++;
                } else {
                    addZipped(original, zip, entry);
                }
            }
            if (locked > 0) {
                locked(original, locked);
            }
        }
    }

    private static void addZipped(Original original, ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            original.members().add(entry.getName(), in, entry.getCompressedSize());
        } catch (IOException broken) {
            brokenMember(original, entry.getName(), broken);
        }
    }

    private static void brokenMember(Original original, String name, IOException broken) {
        original.flag(
                "CORRUPT",
                "The member " + MemberNames.shown(name) + " is damaged; what could be unpacked was: "
                        + broken.getMessage());
    }

    static void link(Original original, String name, String target) {
        MemberNames.check(name, original);
        original.flag(
                "PATH_ESCAPE",
                "The member " + MemberNames.shown(name) + " is a link to " + MemberNames.shown(target)
                        + "; it was noted, not followed.");
    }

    private static void locked(Original original, int locked) {
        original.flag("ENCRYPTED", locked + " of its members need a password.");
        if (original.members().all().isEmpty()) {
            throw Breakage.encrypted();
        }
    }

    private static void tar(Original original) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(original.file())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isSymbolicLink() || entry.isLink()) {
                    link(original, entry.getName(), entry.getLinkName());
                } else if (entry.isFile()) {
                    original.members().add(entry.getName(), tar);
                } else {
                    MemberNames.check(entry.getName(), original);
                }
            }
        }
    }

    private static void sevenZ(Original original) throws IOException {
        try (SevenZFile archive = SevenZFile.builder()
                .setPath(original.file())
                .setMaxMemoryLimitKiB(262_144)
                .get()) {
            for (SevenZArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (!entry.isDirectory() && entry.hasStream()) {
                    original.members().add(String.valueOf(entry.getName()), archive.getInputStream(entry));
                }
            }
        }
    }

    private static void compressed(Original original) throws IOException {
        long packed = Files.size(original.file());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(original.file()));
                InputStream plain = decompressor(original.mediaType(), in)) {
            original.members().add(nameInside(original.name()), plain, packed);
        }
    }

    private static InputStream decompressor(String type, InputStream in) throws IOException {
        return switch (type) {
            case "application/gzip" ->
                GzipCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .get();
            case "application/x-bzip2" -> new BZip2CompressorInputStream(in, true);
            case "application/x-xz" ->
                XZCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .setMemoryLimitKiB(262_144)
                        .get();
            default ->
                throw new Refusal(
                        Outcome.UNSUPPORTED, "HS-EXT-032", "Files of type " + type + " are not read by this version.");
        };
    }

    /** What the compressed file was called before, as far as its name tells. */
    static String nameInside(String name) {
        int dot = name.lastIndexOf('.');
        if (dot <= 0) {
            return name + ".unpacked";
        }
        String ending = name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
        return switch (ending) {
            case "tgz", "tbz", "tbz2", "txz" -> name.substring(0, dot) + ".tar";
            default -> name.substring(0, dot);
        };
    }
}
