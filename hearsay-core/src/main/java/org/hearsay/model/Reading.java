package org.hearsay.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that was found in one rendition.
 *
 * @param attributions in reading order of their content, an outer one before those it holds
 * @param embedded articles quoted at length
 * @param mentions of actors
 * @param dates words that name times
 */
public record Reading(
        List<Attribution> attributions,
        List<EmbeddedReport> embedded,
        List<Mention> mentions,
        List<DateMention> dates) {
    public Reading {
        attributions = List.copyOf(attributions);
        embedded = List.copyOf(embedded);
        mentions = List.copyOf(mentions);
        dates = List.copyOf(dates);
    }

    public Optional<Attribution> attribution(String id) {
        return attributions.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /** When a statement was told: the date of the innermost embedded report that holds it, else of the document. */
    public Optional<String> told(Attribution statement, Report report) {
        Span first = statement.content().getFirst();
        return embedded.stream()
                .filter(inside -> inside.span().contains(first))
                .reduce((outer, inner) -> inner)
                .flatMap(inside -> inside.report().published())
                .or(report::published);
    }

    /**
     * The voices a statement passed through: its own source first, outward to the report's own voice, which is last.
     * What the report's own voice says itself stands once. This is {@code .chain} of the exchange format.
     */
    public List<String> chain(Attribution statement, Report report) {
        List<String> voices = new ArrayList<>();
        Attribution outermost = statement;
        Optional<Attribution> link = Optional.of(statement);
        while (link.isPresent()) {
            outermost = link.get();
            voices.add(
                    outermost.source() instanceof Source.Writer
                            ? report.voice()
                            : outermost.source().label());
            link = link.get().parent().flatMap(this::attribution);
        }
        if (!outermost.source().type().equals(SourceType.WRITER)) {
            voices.add(report.voice());
        }
        return List.copyOf(voices);
    }
}
