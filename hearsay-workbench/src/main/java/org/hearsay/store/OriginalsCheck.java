package org.hearsay.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.model.Digest;

/** Checks that every exhibit's bytes are there, are those its name says, and cannot be written to by accident. */
record OriginalsCheck(CaseFolder folder, Connection connection, Verification.Faults faults) {
    private static final Set<PosixFilePermission> WRITING =
            Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    Optional<String> all() throws SQLException, IOException {
        try (PreparedStatement question =
                        connection.prepareStatement("SELECT digest, size FROM exhibit ORDER BY digest");
                ResultSet row = question.executeQuery()) {
            while (row.next()) {
                check(row.getString(1), row.getLong(2));
            }
        }
        return strays();
    }

    private void check(String hex, long size) {
        String where = "originals/" + hex;
        try {
            Digest digest = new Digest(hex);
            where = "originals/" + digest.shelf();
            Path original = folder.originals().resolve(digest.shelf());
            if (!Files.isRegularFile(original, LinkOption.NOFOLLOW_LINKS)) {
                faults.add(where, "The original is missing.");
                return;
            }
            if (Files.size(original) != size) {
                faults.add(
                        where,
                        "The original has " + Files.size(original) + " bytes; it was taken in with " + size + ".");
            } else if (!sha256(original).equals(hex)) {
                faults.add(
                        where, "The original's bytes were changed; they no longer have the SHA-256 that names them.");
            }
            if (Files.getPosixFilePermissions(original).stream().anyMatch(WRITING::contains)) {
                faults.add(where, "The original may be written to; take the permission away (chmod a-w).");
            }
        } catch (IOException | IllegalArgumentException e) {
            faults.add(where, "The original cannot be read: " + e.getMessage() + ".");
        }
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest sha = FieldHash.sha256();
        byte[] buffer = new byte[1 << 18];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /** Files on the shelves that no exhibit names: a stop between shelving and recording leaves them. */
    private Optional<String> strays() throws SQLException, IOException {
        long strays = 0;
        try (PreparedStatement question = connection.prepareStatement("SELECT 1 FROM exhibit WHERE digest = ?");
                Stream<Path> shelves = Files.walk(folder.originals())) {
            for (Iterator<Path> files = shelves.iterator(); files.hasNext(); ) {
                Path file = files.next();
                if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && !isExhibit(question, file)) {
                    strays++;
                }
            }
        }
        return strays == 0
                ? Optional.empty()
                : Optional.of(strays
                        + " files stand among the originals that no record names, as a stop in the middle of taking"
                        + " them in leaves them; adding their files again gives them their records.");
    }

    private static boolean isExhibit(PreparedStatement question, Path file) throws SQLException {
        question.setString(1, String.valueOf(file.getFileName()));
        try (ResultSet row = question.executeQuery()) {
            return row.next();
        }
    }
}
