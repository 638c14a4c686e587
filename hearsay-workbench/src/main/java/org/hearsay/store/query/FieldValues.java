package org.hearsay.store.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Understands what follows a field of fixed values or of days. */
final class FieldValues {
    /** One value of one field; empty when it cannot be one. */
    @FunctionalInterface
    interface Reading {
        Optional<Clause> read(Field field, String typed);
    }

    private FieldValues() {}

    /** Reads each value in {@code typed}, which may be a bracket of alternatives. */
    static Clause read(Token.Named named, Clause typed, Reading reading, List<Finding> findings) {
        return switch (typed) {
            case Clause.Word(String text) -> one(named, text, typed, reading, findings);
            case Clause.Phrase(String text, int _) -> one(named, text, typed, reading, findings);
            case Clause.Pattern(String text) -> one(named, text, typed, reading, findings);
            case Clause.Fuzzy(String text, int _) -> one(named, text, typed, reading, findings);
            case Clause.Any(List<Clause> choices) ->
                new Clause.Any(choices.stream()
                        .map(c -> read(named, c, reading, findings))
                        .toList());
            case Clause.All(List<Clause> parts) ->
                new Clause.All(parts.stream()
                        .map(c -> read(named, c, reading, findings))
                        .toList());
            case Clause.Not(Clause inside) -> new Clause.Not(read(named, inside, reading, findings));
            case Clause.Near _, Clause.In _, Clause.Is _, Clause.Dated _, Clause.Undated _, Clause.Everything _ ->
                unread(named, "", typed, findings);
        };
    }

    private static Clause one(Token.Named named, String text, Clause typed, Reading reading, List<Finding> findings) {
        return reading.read(named.field(), text).orElseGet(() -> unread(named, text, typed, findings));
    }

    private static Clause unread(Token.Named named, String text, Clause typed, List<Finding> findings) {
        findings.add(new Finding(
                named.at(),
                "Expected " + expected(named.field()) + " after " + named.typed() + ":; came \"" + text
                        + "\" at character " + (named.at() + named.typed().length() + 1)
                        + ". Searched as plain words."));
        return typed;
    }

    private static String expected(Field field) {
        return switch (field.matching()) {
            case DAYS -> "a date or a range of dates (2016-05-02, 2016-05, 2016, 2016-05..2016-06, >2016-05-01, none)";
            case VALUE -> field.allowed().isEmpty() ? "a value" : "one of " + String.join(", ", field.allowed());
            case WORDS -> "words";
        };
    }

    static Optional<Clause> value(Field field, String typed) {
        String value = typed.strip().toLowerCase(Locale.ROOT);
        boolean isKnown = field.allowed().isEmpty() || field.allowed().contains(value);
        return isKnown && !value.isEmpty() ? Optional.of(new Clause.Is(field, value)) : Optional.empty();
    }

    static Optional<Clause> days(Field field, String typed) {
        String value = typed.strip();
        if (value.equalsIgnoreCase("none")) {
            return Optional.of(new Clause.Undated());
        }
        return range(value).map(Clause.Dated::new);
    }

    private static Optional<Days> range(String value) {
        if (value.startsWith(">=")) {
            return Days.of(value.substring(2)).map(d -> new Days(d.first(), Days.NO_END));
        }
        if (value.startsWith("<=")) {
            return Days.of(value.substring(2)).map(d -> new Days(Days.NO_START, d.last()));
        }
        if (value.startsWith(">")) {
            return Days.of(value.substring(1)).map(d -> new Days(d.last() + 1, Days.NO_END));
        }
        if (value.startsWith("<")) {
            return Days.of(value.substring(1)).map(d -> new Days(Days.NO_START, d.first() - 1));
        }
        int dots = value.indexOf("..");
        if (dots < 0) {
            return Days.of(value);
        }
        String from = value.substring(0, dots);
        String to = value.substring(dots + 2);
        return from.isEmpty() && to.isEmpty() ? Optional.empty() : Days.between(from, to);
    }
}
