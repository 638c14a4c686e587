package org.hearsay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;

/** Checks that the search index is whole and that it follows this database. It holds nothing that cannot be made anew. */
record IndexCheck(CaseFolder folder, Connection connection, Verification.Faults faults) {
    private static final String REMEDY =
            " Nothing is lost: remove the folder index, and opening the case makes it anew.";

    Optional<String> all() throws SQLException {
        if (!Files.isDirectory(folder.index())) {
            return Optional.of("There is no search index yet; opening the case makes it.");
        }
        try (Directory directory = SearchIndex.files(folder.index())) {
            if (!DirectoryReader.indexExists(directory)) {
                return Optional.of("There is no search index yet; opening the case makes it.");
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
                return revision(reader);
            }
        } catch (IOException | IllegalArgumentException e) {
            faults.add("index", "The search index is damaged: " + e.getMessage() + "." + REMEDY);
            return Optional.empty();
        }
    }

    private Optional<String> revision(DirectoryReader reader) throws IOException, SQLException {
        long indexed = Long.parseLong(reader.getIndexCommit().getUserData().getOrDefault("revision", "0"));
        long recorded = CaseStore.count(connection, "exhibit WHERE revision > " + indexed);
        long highest;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT ifnull(max(revision), 0) FROM exhibit")) {
            highest = row.getLong(1);
        }
        if (indexed > highest) {
            faults.add("index", "The search index is of a later state than the database, or of another case." + REMEDY);
        }
        return recorded == 0
                ? Optional.empty()
                : Optional.of("The search index is " + recorded + " documents behind; opening the case brings it up.");
    }
}
