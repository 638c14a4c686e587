package org.hearsay.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Attribution;
import org.hearsay.model.Digest;
import org.hearsay.model.Form;
import org.hearsay.model.Kind;
import org.hearsay.model.Source;
import org.hearsay.model.SourceType;
import org.hearsay.model.Span;
import org.hearsay.model.Stance;

/**
 * A statement as a person reads it, from what was typed or marked in the Reader.
 *
 * @param words the statement's words as they stand in the text; pieces apart by " … "; line breaks and blanks count as equal;
 *     empty to leave a statement's words as they were found
 * @param near where in the text they are looked for first; of several such places the nearest is meant
 * @param source the voice's name or description; empty when nobody is credited
 * @param described it is a description, not a name
 * @param type what kind of voice
 */
record Rereading(String words, int near, String source, boolean described, SourceType type) {
    private static final Pattern BETWEEN_PIECES = Pattern.compile("\\s+…\\s+");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final String OPENING = "“„«‘\"";
    private static final String CLOSING = "”“»’\"";

    /** The same statement with other words, another voice or both. */
    Optional<Attribution> of(Attribution found, String text) {
        boolean isUnchanged = plain().isEmpty() || plain().equals(found.words(text));
        return (isUnchanged ? Optional.of(found.content()) : places(text))
                .map(content -> new Attribution(
                        found.id(),
                        content.equals(found.content()) || found.form() == Form.BLOCK
                                ? found.form()
                                : form(content, text),
                        found.kind(),
                        found.stance(),
                        isSame(found.source()) ? found.source() : voice(),
                        found.cue(),
                        content,
                        found.parent(),
                        found.addressee(),
                        found.medium(),
                        found.evidence(),
                        found.confidence()));
    }

    /** A statement that was missed. Its id tells its place, so that adding it twice adds it once. */
    Optional<Attribution> added(Digest exhibit, String text) {
        return places(text)
                .map(content -> new Attribution(
                        "added-" + exhibit.hex().substring(0, 12) + "-"
                                + content.stream()
                                        .map(piece -> piece.start() + "-" + piece.end())
                                        .collect(Collectors.joining("-")),
                        form(content, text),
                        Kind.SPEECH,
                        Stance.ASSERT,
                        voice(),
                        List.of(),
                        content,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        1));
    }

    private String plain() {
        return words.replace("\r\n", "\n").strip();
    }

    private Optional<List<Span>> places(String text) {
        List<Span> pieces = new ArrayList<>();
        int near = this.near;
        int from = 0;
        for (String piece : BETWEEN_PIECES.splitAsStream(plain()).toList()) {
            Optional<Span> place = place(piece, text, near, from);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            pieces.add(place.get());
            near = place.get().end();
            from = near;
        }
        return Optional.of(pieces);
    }

    private static Optional<Span> place(String piece, String text, int near, int from) {
        String pattern = BLANK.splitAsStream(piece)
                .filter(word -> !word.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+"));
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        Optional<Span> best = Optional.empty();
        for (int at = from; matcher.find(at); at = matcher.start() + 1) {
            Span found = new Span(matcher.start(), matcher.end());
            if (best.isEmpty()
                    || Math.abs(found.start() - near) < Math.abs(best.get().start() - near)) {
                best = Optional.of(found);
            }
        }
        return best;
    }

    private static Form form(List<Span> content, String text) {
        boolean isQuoted = content.stream().map(piece -> piece.in(text)).allMatch(Rereading::isQuoted);
        if (isQuoted) {
            return Form.DIRECT;
        }
        boolean holdsMarks = content.stream()
                .map(piece -> piece.in(text))
                .anyMatch(words -> words.chars().anyMatch(c -> "“”„«»\"".indexOf(c) >= 0));
        return holdsMarks ? Form.MIXED : Form.INDIRECT;
    }

    private static boolean isQuoted(String words) {
        return words.length() > 1
                && OPENING.indexOf(words.charAt(0)) >= 0
                && CLOSING.indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    private boolean isSame(Source found) {
        return Voice.ofLabel(found.label()).words().equals(source.strip())
                && (found instanceof Source.Unnamed) == described
                && found.type() == type;
    }

    private Source voice() {
        String name = source.strip();
        if (name.isEmpty()) {
            return new Source.Unattributed();
        }
        if (described) {
            boolean fits = List.of(SourceType.ROLE, SourceType.GROUP, SourceType.DOCUMENT)
                    .contains(type);
            return new Source.Unnamed(List.of(), name, fits ? type : SourceType.UNNAMED);
        }
        boolean isNone = type == SourceType.NONE || type == SourceType.UNNAMED || type == SourceType.WRITER;
        return new Source.Named(List.of(), name, isNone ? SourceType.PERSON : type);
    }

    /** The kind of voice of that name; PERSON when there is none. */
    static SourceType type(String name) {
        return Stream.of(SourceType.values())
                .filter(type -> type.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(SourceType.PERSON);
    }
}
