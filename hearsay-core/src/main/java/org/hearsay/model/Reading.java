package org.hearsay.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

    /**
     * For each of these spans the id of the innermost statement in whose content it begins.
     *
     * @param spans in order of their starts
     */
    public List<Optional<String>> holders(List<Span> spans) {
        int[] starts = spans.stream().mapToInt(Span::start).toArray();
        List<Optional<String>> holders = new ArrayList<>(Collections.nCopies(starts.length, Optional.empty()));
        for (Attribution statement : attributions) { // an outer one stands before those it holds
            for (Span piece : statement.content()) {
                int at = Arrays.binarySearch(starts, piece.start());
                while (at > 0 && starts[at - 1] == piece.start()) {
                    at--;
                }
                for (int i = at < 0 ? -at - 1 : at; i < starts.length && starts[i] < piece.end(); i++) {
                    holders.set(i, Optional.of(statement.id()));
                }
            }
        }
        return List.copyOf(holders);
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
