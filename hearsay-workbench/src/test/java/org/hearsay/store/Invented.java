package org.hearsay.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Attribution;
import org.hearsay.model.Digest;
import org.hearsay.model.Exhibit;
import org.hearsay.model.Form;
import org.hearsay.model.Kind;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.model.Source;
import org.hearsay.model.SourceType;
import org.hearsay.model.Span;
import org.hearsay.model.Stance;
import org.hearsay.store.CaseView.DocumentView;

/** Makes documents with findings by hand, for tests. Places, people and outlets are invented. */
final class Invented {
    private final int number;
    private final StringBuilder text = new StringBuilder();
    private final List<Attribution> statements = new ArrayList<>();
    private String title = "";
    private String outlet = "";
    private String published = "";
    private String language = "en";
    private String path;
    private String mediaType = "text/html";

    private Invented(int number) {
        this.number = number;
        this.path = "press/" + number + ".html";
    }

    static Invented document(int number) {
        return new Invented(number);
    }

    Invented title(String words) {
        title = words;
        return this;
    }

    Invented outlet(String name) {
        outlet = name;
        return this;
    }

    Invented published(String date) {
        published = date;
        return this;
    }

    Invented language(String tag) {
        language = tag;
        return this;
    }

    Invented path(String seen) {
        path = seen;
        return this;
    }

    Invented mediaType(String type) {
        mediaType = type;
        return this;
    }

    Invented text(String words) {
        text.append(words).append("\n\n");
        return this;
    }

    /** Adds {@code NAME said: WORDS} and its statement. */
    Invented said(String name, String words) {
        return said(new Source.Named(List.of(), name, SourceType.PERSON), Form.INDIRECT, Stance.ASSERT, words, "");
    }

    Invented unnamedSaid(String description, String words) {
        return said(
                new Source.Unnamed(List.of(), description, SourceType.UNNAMED), Form.DIRECT, Stance.HEDGE, words, "");
    }

    /** Adds a statement that the statement with number {@code outer} (from 1) holds. */
    Invented saidInside(int outer, String name, String words) {
        return said(
                new Source.Named(List.of(), name, SourceType.OUTLET),
                Form.INDIRECT,
                Stance.ASSERT,
                words,
                statements.get(outer - 1).id());
    }

    private Invented said(Source source, Form form, Stance stance, String words, String parent) {
        int sourceAt = text.length();
        text.append(source.label());
        Span who = new Span(sourceAt, text.length());
        text.append(' ');
        Span cue = new Span(text.length(), text.length() + 4);
        text.append("said: ");
        Span content = new Span(text.length(), text.length() + words.length());
        text.append(words).append(".\n\n");
        Source placed = switch (source) {
            case Source.Named(var spans, var name, var type) -> new Source.Named(List.of(who), name, type);
            case Source.Unnamed(var spans, var name, var type) -> new Source.Unnamed(List.of(who), name, type);
            case Source.Writer writer -> writer;
            case Source.Unattributed nobody -> nobody;
        };
        statements.add(new Attribution(
                number + "-" + (statements.size() + 1),
                form,
                Kind.SPEECH,
                stance,
                placed,
                List.of(cue),
                List.of(content),
                Optional.of(parent).filter(p -> !p.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                List.of("hand"),
                1));
        return this;
    }

    static Digest digest(int number) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(Integer.toString(number).getBytes(StandardCharsets.UTF_8));
            return new Digest(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    DocumentView view() {
        Exhibit exhibit = new Exhibit(
                digest(number),
                text.length(),
                path.substring(path.lastIndexOf('/') + 1),
                mediaType,
                Outcome.READ,
                Optional.empty(),
                List.of(),
                Optional.empty());
        Report report = new Report(
                Optional.of(title).filter(t -> !t.isEmpty()),
                Optional.empty(),
                Optional.of(outlet).filter(o -> !o.isEmpty()),
                Optional.of(published).filter(p -> !p.isEmpty()),
                Optional.of(language),
                Optional.empty());
        return new DocumentView(
                exhibit,
                number,
                List.of(path),
                List.of(),
                Optional.of(Rendition.ofPlainText(exhibit.digest(), text.toString(), report)),
                Optional.of(new Reading(statements, List.of(), List.of(), List.of())),
                List.of());
    }
}
