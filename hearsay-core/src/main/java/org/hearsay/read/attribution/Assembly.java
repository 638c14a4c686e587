package org.hearsay.read.attribution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Attribution;
import org.hearsay.model.Digest;
import org.hearsay.model.Form;
import org.hearsay.model.Source;
import org.hearsay.model.Span;
import org.hearsay.read.text.QuoteMarks;
import org.hearsay.read.text.Words;

/** Turns drafts into attributions: exact spans, the form by the quotation marks, and an id from all of it. */
final class Assembly {
    private final Words words;
    private final Digest exhibit;
    private final int[] quoted;
    private final Stances stances;

    Assembly(Words words, QuoteMarks marks, Digest exhibit) {
        this.words = words;
        this.exhibit = exhibit;
        this.quoted = quotedLetters(words, marks);
        this.stances = new Stances(words);
    }

    /** How many letters before each word stand inside quotation marks, so that any share costs two look-ups. */
    private static int[] quotedLetters(Words words, QuoteMarks marks) {
        int[] sums = new int[words.size() + 1];
        int end = -1;
        for (int i = 0; i < words.size(); i++) {
            end = Math.max(end, marks.end(i));
            sums[i + 1] = sums[i] + (i <= end ? words.end(i) - words.start(i) : 0);
        }
        return sums;
    }

    Attribution attribution(Draft draft, Source source, Optional<String> parent) {
        List<Span> content = spans(trimmed(draft));
        List<Span> cue = spans(draft.cue);
        return new Attribution(
                id(content, cue, source.spans()),
                form(draft),
                draft.kind,
                stances.of(draft, source),
                source,
                cue,
                content,
                parent,
                Optional.ofNullable(draft.addressee).map(range -> words.span(range.from(), range.to())),
                Optional.ofNullable(draft.medium).map(range -> words.span(range.from(), range.to())),
                List.of(draft.rule),
                draft.confidence);
    }

    private List<Range> trimmed(Draft draft) {
        List<Range> pieces = new ArrayList<>();
        for (Range piece : withoutReplyMarks(draft)) {
            int to = piece.to();
            boolean comma = to - 1 > piece.from()
                    && !draft.block
                    && (words.form(to - 1).equals(",") || words.form(to - 1).equals(";"));
            pieces.add(new Range(piece.from(), comma ? to - 1 : to));
        }
        return pieces;
    }

    /** A sentence that runs over lines of a quoted mail is cut where the next line's ">" stands; a whole block is not. */
    private List<Range> withoutReplyMarks(Draft draft) {
        if (draft.block) {
            return draft.content;
        }
        List<Range> pieces = new ArrayList<>();
        for (Range piece : draft.content) {
            int from = piece.from();
            for (int i = from; i < piece.to(); i++) {
                if (words.first(i) == '>' && words.lineBreaksBefore(i) > 0) {
                    add(pieces, new Range(from, i));
                    while (i + 1 < piece.to() && words.first(i + 1) == '>') {
                        i++;
                    }
                    from = i + 1;
                }
            }
            add(pieces, new Range(from, piece.to()));
        }
        return pieces;
    }

    private static void add(List<Range> pieces, Range piece) {
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
    }

    private List<Span> spans(List<Range> ranges) {
        return ranges.stream()
                .map(range -> words.span(range.from(), range.to()))
                .toList();
    }

    private Form form(Draft draft) {
        if (draft.block) {
            return Form.BLOCK;
        }
        int inside = 0;
        int letters = 0;
        for (Range piece : draft.content) {
            inside += quoted[piece.to()] - quoted[piece.from()];
            for (int i = piece.from(); i < piece.to(); i++) {
                letters += words.end(i) - words.start(i);
            }
        }
        boolean own = draft.content.stream().anyMatch(this::holdsMark);
        if (!own || letters == 0 || inside * 20 < letters) {
            return Form.INDIRECT;
        }
        return inside * 20 > letters * 19 ? Form.DIRECT : Form.MIXED;
    }

    /** Judged by the statement's own marks: inside a longer quotation, words without marks of their own are indirect. */
    private boolean holdsMark(Range piece) {
        for (int i = piece.from(); i < piece.to(); i++) {
            char c = words.first(i);
            if (c == '"'
                    || c == '\u201c'
                    || c == '\u201e'
                    || c == '\u00ab'
                    || c == '\u2018'
                    || (c == '\'' && words.end(i) - words.start(i) == 1)) {
                return true;
            }
        }
        return false;
    }

    /** Stable while original, content, cue and source stay the same: every field is hashed after its length. */
    private String id(List<Span> content, List<Span> cue, List<Span> source) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            field(hash, exhibit.hex());
            for (List<Span> spans : List.of(content, cue, source)) {
                StringBuilder text = new StringBuilder();
                spans.forEach(span ->
                        text.append(span.start()).append('-').append(span.end()).append(' '));
                field(hash, text.toString());
            }
            return HexFormat.of().formatHex(hash.digest(), 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    private static void field(MessageDigest hash, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        int n = bytes.length;
        hash.update(new byte[] {(byte) (n >>> 24), (byte) (n >>> 16), (byte) (n >>> 8), (byte) n});
        hash.update(bytes);
    }
}
