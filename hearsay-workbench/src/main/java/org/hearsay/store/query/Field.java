package org.hearsay.store.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.model.Form;
import org.hearsay.model.Kind;
import org.hearsay.model.Stance;

/** What may stand before a colon in a query. */
public enum Field {
    /** Words of the headline or subject. */
    TITLE(Matching.WORDS),
    /** Words of the publisher's name. */
    OUTLET(Matching.WORDS),
    /** Words of the byline. */
    AUTHOR(Matching.WORDS),
    /** Words of the name or description of a statement's own source. */
    SOURCE(Matching.WORDS),
    /** Words of any voice that a statement passed through. */
    CHAIN(Matching.WORDS),
    /** Words that signal a statement. */
    CUE(Matching.WORDS),
    /** Words of the path where a document was seen. */
    IN(Matching.WORDS),
    FORM(Matching.VALUE, names(Form.values())),
    KIND(Matching.VALUE, names(Kind.values())),
    STANCE(Matching.VALUE, names(Stance.values())),
    /** Whether the source is described, not named. */
    UNNAMED(Matching.VALUE, List.of("yes", "no")),
    /** Of a statement, the type of its source; of a document, its media type or the last part of it. */
    TYPE(Matching.VALUE),
    LANGUAGE(Matching.VALUE),
    /** First digits of the exhibit's digest. */
    EXHIBIT(Matching.VALUE),
    DATE(Matching.DAYS);

    /** How what follows the colon is understood. */
    public enum Matching {
        WORDS,
        VALUE,
        DAYS
    }

    private final Matching matching;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> allowed;

    Field(Matching matching) {
        this(matching, List.of());
    }

    Field(Matching matching, List<String> allowed) {
        this.matching = matching;
        this.allowed = allowed;
    }

    public Matching matching() {
        return matching;
    }

    /** The only values there are; empty when any may come. */
    public List<String> allowed() {
        return allowed;
    }

    /** As it is typed, in lower case. */
    public String typed() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> of(String typed) {
        String wanted = typed.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> f.name().equals(wanted)).findFirst();
    }

    static String all() {
        return String.join(
                ", ", Arrays.stream(values()).map(f -> f.typed() + ":").toList());
    }

    private static List<String> names(Enum<?>... values) {
        return Stream.of(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
    }
}
