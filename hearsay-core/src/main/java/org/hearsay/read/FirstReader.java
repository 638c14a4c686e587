package org.hearsay.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Attribution;
import org.hearsay.model.Form;
import org.hearsay.model.Kind;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Source;
import org.hearsay.model.SourceType;
import org.hearsay.model.Span;
import org.hearsay.model.Stance;

/** The first reading engine: rules and word lists, no model. Safe to share between threads. */
public final class FirstReader implements Reader {
    private static final Pattern QUOTE = Pattern.compile(
            "([\u201c\"][^\u201c\u201d\"\n]{3,2000}[\u201d\"]),? (?:(said|says|told|wrote|added) )?((?:the |a )?[A-Z][\\w.-]*(?: [A-Z][\\w.-]*){0,3}|[Hh]e|[Ss]he)(?: (said|says|told|wrote|added))?");

    public FirstReader() {}

    /** The same rendition with what its own first lines say about it (outlet, byline, title) filled in where unknown. */
    public Rendition described(Rendition rendition) {
        return rendition;
    }

    @Override
    public Reading read(Rendition rendition) {
        List<Attribution> found = new ArrayList<>();
        Matcher m = QUOTE.matcher(rendition.text());
        while (m.find()) {
            int verb = m.group(2) != null ? 2 : 4;
            if (m.group(verb) == null) {
                continue;
            }
            found.add(new Attribution(
                    "a" + m.start(),
                    Form.DIRECT,
                    Kind.SPEECH,
                    Stance.ASSERT,
                    new Source.Named(List.of(new Span(m.start(3), m.end(3))), m.group(3), SourceType.PERSON),
                    List.of(new Span(m.start(verb), m.end(verb))),
                    List.of(new Span(m.start(1), m.end(1))),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of("thin"),
                    0.5));
        }
        return new Reading(found, List.of(), List.of(), List.of());
    }
}
