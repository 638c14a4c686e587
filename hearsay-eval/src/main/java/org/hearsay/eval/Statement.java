package org.hearsay.eval;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Attribution;
import org.hearsay.model.Reading;
import org.hearsay.model.Report;
import org.hearsay.model.Source;
import org.hearsay.model.Span;

/**
 * One attribution as the scorer sees it, whether from gold or from our reading. Spans are UTF-16.
 *
 * @param name canonical name of the source, when it has one
 * @param aliases other names that gold accepts
 * @param labels closed-choice fields by their name in the exchange format: {@code type kind stance source_type}
 * @param chain voices from the source outward; empty when the gold does not say
 */
record Statement(
        String id,
        List<Span> content,
        List<Span> cue,
        List<Span> source,
        Optional<String> name,
        List<String> aliases,
        Optional<String> parent,
        Map<String, String> labels,
        List<String> chain) {
    Statement {
        content = List.copyOf(content);
        cue = List.copyOf(cue);
        source = List.copyOf(source);
        aliases = List.copyOf(aliases);
        labels = Map.copyOf(labels);
        chain = List.copyOf(chain);
    }

    List<Span> role(Role role) {
        return switch (role) {
            case CONTENT -> content;
            case CUE -> cue;
            case SOURCE -> source;
        };
    }

    /** Our reading's statements, as {@code hearsay read --jsonl} would write them. */
    static List<Statement> of(Reading reading, Report report) {
        return reading.attributions().stream()
                .map(found -> new Statement(
                        found.id(),
                        found.content(),
                        found.cue(),
                        found.source().spans(),
                        name(found.source()),
                        List.of(),
                        found.parent(),
                        labels(found),
                        reading.chain(found, report)))
                .toList();
    }

    private static Optional<String> name(Source source) {
        return switch (source) {
            case Source.Named named -> Optional.of(named.name());
            case Source.Writer writer -> Optional.of(writer.name());
            case Source.Unnamed unnamed -> Optional.empty();
            case Source.Unattributed nobody -> Optional.empty();
        };
    }

    private static Map<String, String> labels(Attribution found) {
        return Map.of(
                "type", word(found.form()),
                "kind", word(found.kind()),
                "stance", word(found.stance()),
                "source_type", word(found.source().type()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
