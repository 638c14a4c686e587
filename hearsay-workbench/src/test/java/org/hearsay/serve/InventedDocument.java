package org.hearsay.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Anchor;
import org.hearsay.model.Attribution;
import org.hearsay.model.DateMention;
import org.hearsay.model.Digest;
import org.hearsay.model.EmbeddedReport;
import org.hearsay.model.Exhibit;
import org.hearsay.model.Flag;
import org.hearsay.model.Form;
import org.hearsay.model.Kind;
import org.hearsay.model.Outcome;
import org.hearsay.model.Place;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.model.Source;
import org.hearsay.model.SourceType;
import org.hearsay.model.Span;
import org.hearsay.model.Stance;
import org.hearsay.store.CaseView.DocumentView;

/** One invented document, put together by pointing at its own words. */
final class InventedDocument {
    final String text;
    final String original;
    private final String name;
    private final String mediaType;
    private final Report report;
    private final List<Attribution> attributions = new ArrayList<>();
    private final List<EmbeddedReport> embedded = new ArrayList<>();
    private final List<DateMention> dates = new ArrayList<>();
    private final List<Anchor> anchors = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();

    InventedDocument(String name, String mediaType, Report report, String text, String original) {
        this.name = name;
        this.mediaType = mediaType;
        this.report = report;
        this.text = text;
        this.original = original;
    }

    static Report report(String title, String byline, String outlet, String published, String language) {
        return new Report(
                given(title), given(byline), given(outlet), given(published), given(language), Optional.empty());
    }

    private static Optional<String> given(String value) {
        return Optional.of(value).filter(v -> !v.isEmpty());
    }

    Span words(String words) {
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("the text has no \"" + words + "\"");
        }
        return new Span(at, at + words.length());
    }

    /** Of a cue like "They [asked]" the words in brackets, where the whole stands. */
    private Span cue(String cue) {
        int open = cue.indexOf('[');
        if (open < 0) {
            return words(cue);
        }
        Span whole = words(cue.replace("[", "").replace("]", ""));
        return new Span(whole.start() + open, whole.start() + cue.indexOf(']') - 1);
    }

    Source named(String words, String full, SourceType type) {
        return new Source.Named(List.of(words(words)), full, type);
    }

    Source unnamed(String words) {
        return new Source.Unnamed(List.of(words(words)), words, SourceType.UNNAMED);
    }

    /** Adds a statement; {@code parent} counts from 1, 0 for none. */
    InventedDocument says(Form form, Stance stance, Source source, String cue, int parent, String... content) {
        List<Span> cues = cue.isEmpty() ? List.of() : List.of(cue(cue));
        List<Span> pieces = new ArrayList<>();
        for (String piece : content) {
            pieces.add(words(piece));
        }
        Optional<String> held = parent == 0 ? Optional.empty() : Optional.of(id(parent));
        attributions.add(new Attribution(
                id(attributions.size() + 1),
                form,
                Kind.SPEECH,
                stance,
                source,
                cues,
                pieces,
                held,
                Optional.empty(),
                Optional.empty(),
                List.of("reporting-verb"),
                source instanceof Source.Unattributed ? 0.4 : 0.9));
        return this;
    }

    InventedDocument embeds(Report inside, String first, String last, int block) {
        Span span = new Span(words(first).start(), words(last).end());
        embedded.add(new EmbeddedReport(span, inside, block == 0 ? Optional.empty() : Optional.of(id(block))));
        return this;
    }

    InventedDocument dated(String words, String value) {
        dates.add(new DateMention(words(words), value));
        return this;
    }

    InventedDocument anchored(String words, Place place) {
        anchors.add(new Anchor(words(words), place));
        return this;
    }

    InventedDocument flagged(String flag, String detail) {
        flags.add(new Flag(flag, detail));
        return this;
    }

    String id(int number) {
        return digest().brief() + "-" + number;
    }

    Digest digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(original.getBytes(StandardCharsets.UTF_8));
            return new Digest(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    DocumentView view(int number) {
        Exhibit exhibit = new Exhibit(
                digest(), original.length(), name, mediaType, Outcome.READ, Optional.empty(), flags, Optional.empty());
        Rendition rendition = new Rendition(digest(), "hearsay-test/1", text, report, List.of(), anchors);
        Reading reading = new Reading(attributions, embedded, List.of(), dates);
        return new DocumentView(
                exhibit,
                number,
                List.of("/invented/" + name),
                List.of(),
                Optional.of(rendition),
                Optional.of(reading),
                List.of());
    }
}
