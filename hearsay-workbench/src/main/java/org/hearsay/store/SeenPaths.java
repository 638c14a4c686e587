package org.hearsay.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Where exhibits were seen. What came out of a container stands as {@code container!/member}. */
final class SeenPaths {
    /** Longer ways up than this are not followed; containers may hold one another in a circle. */
    private static final int MOST_CONTAINERS = 64;

    private SeenPaths() {}

    static List<String> all(Connection connection, long exhibit) throws SQLException {
        return paths(connection, exhibit, Integer.MAX_VALUE, 0);
    }

    static String first(Connection connection, long exhibit) throws SQLException {
        List<String> first = paths(connection, exhibit, 1, 0);
        return first.isEmpty() ? "" : first.getFirst();
    }

    private static List<String> paths(Connection connection, long exhibit, int most, int above) throws SQLException {
        List<String> paths = new ArrayList<>();
        try (PreparedStatement question = connection.prepareStatement(
                "SELECT path, parent FROM sighting WHERE exhibit = ? ORDER BY parent IS NOT NULL, number LIMIT ?")) {
            question.setLong(1, exhibit);
            question.setInt(2, most);
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    String path = rows.getString(1);
                    long parent = rows.getLong(2);
                    boolean inside = parent != 0 && above < MOST_CONTAINERS;
                    List<String> up = inside ? paths(connection, parent, 1, above + 1) : List.of();
                    paths.add(up.isEmpty() ? path : up.getFirst() + "!/" + path);
                }
            }
        }
        return paths;
    }
}
