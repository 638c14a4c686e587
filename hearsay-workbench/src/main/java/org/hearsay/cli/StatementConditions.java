package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.model.HearsayException;
import org.hearsay.store.query.Days;
import org.hearsay.store.query.Field;
import org.hearsay.store.query.Finding;
import org.hearsay.store.query.QueryLanguage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which statements a command is about, as its options say. */
final class StatementConditions {
    @Option(names = "--by", paramLabel = "NAME", description = "Words of the source's name or description.")
    private @Nullable String by;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Words of the outlet's name.")
    private @Nullable String outlet;

    @Option(names = "--unnamed", description = "Only sources that are described, not named.")
    private boolean unnamed;

    @Option(names = "--form", paramLabel = "FORM", description = "direct, indirect, mixed or block.")
    private @Nullable String form;

    @Option(
            names = "--stance",
            paramLabel = "STANCE",
            description = "What the cue says: assert, hedge, deny, ask, order, promise or none.")
    private @Nullable String stance;

    @Option(names = "--query", paramLabel = "QUERY", description = "A query, as in the search box of the pages.")
    private String query = "";

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Published on this day or later (2016-05-02, 2016-05, 2016).")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "DATE", description = "Published on this day or earlier.")
    private @Nullable String until;

    @Option(
            names = "--document",
            paramLabel = "TEXT",
            description = "Words of the document's title or path, or the first digits of its digest.")
    private @Nullable String document;

    /** One query that asks for all conditions. The typed query stands last, so that what is open in it closes nothing else. */
    String query() {
        List<String> parts = new ArrayList<>();
        words("source:", by, parts);
        words("outlet:", outlet, parts);
        if (unnamed) {
            parts.add("unnamed:yes");
        }
        value("--form", Field.FORM, form, parts);
        value("--stance", Field.STANCE, stance, parts);
        day("--since", ">=", since, parts);
        day("--until", "<=", until, parts);
        if (document != null) {
            parts.add(ofDocument(quoted(document)));
        }
        if (!query.isBlank()) {
            parts.add("(" + query);
        }
        return String.join(" ", parts);
    }

    /** What in the typed query breaks a rule of the language. */
    List<Finding> findings() {
        return QueryLanguage.parse(query).findings();
    }

    private static void words(String field, @Nullable String typed, List<String> parts) {
        if (typed != null) {
            parts.add(field + quoted(typed));
        }
    }

    private static String ofDocument(String quoted) {
        String digits = quoted.substring(1, quoted.length() - 1);
        String digest = digits.matches("[0-9a-f]{6,64}") ? " OR exhibit:" + digits : "";
        return "(title:" + quoted + " OR in:" + quoted + digest + ")";
    }

    private static String quoted(String words) {
        return '"' + words.replaceAll("[\"“”„«»]", " ").strip() + '"';
    }

    private static void value(String option, Field field, @Nullable String typed, List<String> parts) {
        if (typed == null) {
            return;
        }
        String value = typed.toLowerCase(Locale.ROOT);
        if (!field.allowed().contains(value)) {
            throw new HearsayException(
                    "HS-SEA-006",
                    "Expected one of " + String.join(", ", field.allowed()) + " after " + option + "; came \"" + typed
                            + "\". Give one of these.");
        }
        parts.add(field.typed() + ":" + value);
    }

    private static void day(String option, String sign, @Nullable String typed, List<String> parts) {
        if (typed == null) {
            return;
        }
        if (Days.of(typed).isEmpty() || typed.contains("/")) {
            throw new HearsayException(
                    "HS-SEA-006",
                    "Expected a date like 2016-05-02, 2016-05 or 2016 after " + option + "; came \"" + typed
                            + "\". Give such a date.");
        }
        parts.add("date:" + sign + typed.strip());
    }
}
