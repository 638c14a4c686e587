package org.hearsay.eval;

import java.util.List;
import java.util.Optional;

/**
 * One document with the statements that people marked in it.
 *
 * @param created its own date, when the gold gives one
 */
record GoldDocument(String id, String genre, String text, Optional<String> created, List<Statement> statements) {
    GoldDocument {
        statements = List.copyOf(statements);
    }
}
