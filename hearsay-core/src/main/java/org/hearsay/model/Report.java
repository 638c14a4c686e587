package org.hearsay.model;

import java.util.Optional;

/**
 * One article, post, mail or memo, as it names itself; or an embedded one, quoted at length inside another.
 *
 * @param title its headline or subject
 * @param byline its author or authors, as written, without "By"
 * @param outlet who published it
 * @param published its date, EDTF level 1 ({@code 2016-05-02}, {@code 2016-05}, {@code 2016-05-02T14:00:00Z})
 * @param language BCP 47 tag of most of its text
 * @param address the URL at which it says it stands
 */
public record Report(
        Optional<String> title,
        Optional<String> byline,
        Optional<String> outlet,
        Optional<String> published,
        Optional<String> language,
        Optional<String> address) {

    private static final Report UNNAMED = new Report(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** A report of which nothing but its text is known. */
    public static Report unnamed() {
        return UNNAMED;
    }

    /** Whose word the report's own words are: the outlet, else the author, else "the writer". */
    public String voice() {
        return outlet.or(() -> byline).orElse("the writer");
    }
}
