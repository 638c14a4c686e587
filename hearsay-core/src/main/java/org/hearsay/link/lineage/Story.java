package org.hearsay.link.lineage;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.model.Family;
import org.hearsay.model.Span;

/**
 * A report as families need it.
 *
 * @param document the exhibit's digest, as hexadecimal digits
 * @param title its headline
 * @param outlet who published it, when known
 * @param date EDTF, when known
 * @param statements what it says others said
 */
public record Story(
        String document, String title, Optional<String> outlet, Optional<String> date, List<Statement> statements) {
    static final Comparator<Story> BY_TIME =
            Comparator.comparing((Story s) -> Dates.key(s.date())).thenComparing(Story::document);

    public Story {
        statements = List.copyOf(statements);
    }

    /**
     * A statement of a report.
     *
     * @param id permanent
     * @param at where its content stands
     * @param words its content
     * @param chain its voices, its own source first, the report's own last
     */
    public record Statement(String id, Span at, String words, List<String> chain) {
        public Statement {
            chain = List.copyOf(chain);
        }
    }

    Family.Member member(Span at, String words, Optional<String> statement, List<String> chain) {
        return new Family.Member(document, at, words, statement, chain, title, outlet, date);
    }

    /** A name without case, article and signs. */
    static String plain(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} ]", "").strip();
        return plain.startsWith("the ") ? plain.substring(4) : plain;
    }
}
