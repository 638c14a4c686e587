package org.hearsay.read.attribution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Attribution;
import org.hearsay.model.Digest;
import org.hearsay.model.Form;
import org.hearsay.model.Kind;
import org.hearsay.model.Source;
import org.hearsay.model.Span;
import org.hearsay.model.Stance;
import org.hearsay.read.text.QuoteMarks;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.Words;

/** Turns drafts into attributions: exact spans, the form by the quotation marks, and an id from all of it. */
final class Assembly {
    private static final Set<String> DENIERS =
            Set.of("i", "we", "it", "he", "she", "they", "not", "no", "never", "nobody", "nothing", "none", "there");
    private static final Set<String> CONDITIONS =
            Set.of("would", "could", "should", "might", "may", "can", "ca", "must", "'d");
    private static final Set<String> DENIALS = Set.of("never", "not", "n't", "no", "nothing", "nobody");

    private final Words words;
    private final Digest exhibit;
    private final int[] quoted;

    Assembly(Words words, QuoteMarks marks, Digest exhibit) {
        this.words = words;
        this.exhibit = exhibit;
        this.quoted = quotedLetters(words, marks);
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
                stance(draft),
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
        for (Range piece : draft.content) {
            int to = piece.to();
            boolean comma = to - 1 > piece.from()
                    && !draft.block
                    && (words.form(to - 1).equals(",") || words.form(to - 1).equals(";"));
            pieces.add(new Range(piece.from(), comma ? to - 1 : to));
        }
        return pieces;
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

    /** One sentence that ends in a question mark of its own. */
    private boolean isQuestion(Draft draft) {
        Range last = draft.content.getLast();
        int end = last.to() - 1;
        if (!Character.isLetterOrDigit(words.first(end)) && words.first(end) != '?' && end > last.from()) {
            end--;
        }
        if (words.first(end) != '?') {
            return false;
        }
        for (int i = draft.firstWord(); i < end; i++) {
            if (words.first(i) == '.' && words.end(i) - words.start(i) == 1) {
                return false;
            }
        }
        return true;
    }

    /** "says it has given no such instruction" denies, whatever the verb. */
    private Stance stance(Draft draft) {
        if (draft.stance == Stance.ASSERT && isQuestion(draft)) {
            return Stance.ASK;
        }
        if (draft.stance != Stance.ASSERT || draft.kind != Kind.SPEECH) {
            return draft.stance;
        }
        if (draft.block) {
            return turn(draft);
        }
        Range first = draft.content.getFirst();
        int limit = Math.min(first.to(), first.from() + 6);
        int from = first.from();
        while ((from < limit && !Character.isLetterOrDigit(words.first(from)))
                || (from < limit && words.form(from).equals("that"))) {
            from++;
        }
        return denial(from, Math.min(limit, from + 5), draft.stance);
    }

    /** A negated main clause about oneself, or "No ...", "There is no ..."; "would not" and "could not" deny nothing. */
    private Stance denial(int from, int limit, Stance otherwise) {
        boolean subject = from < limit && DENIERS.contains(words.form(from));
        boolean contrary = from + 1 < limit
                && words.form(from).equals("not")
                && words.form(from + 1).equals("a");
        for (int i = from; subject && !contrary && i < limit; i++) {
            String form = words.form(i);
            if (CONDITIONS.contains(form)) {
                return isSilence(i) ? Stance.NONE : otherwise;
            }
            if (DENIALS.contains(form)) {
                return Stance.DENY;
            }
        }
        return otherwise;
    }

    /** "could not comment": nothing is said. */
    private boolean isSilence(int modal) {
        for (int i = modal + 1; i < Math.min(words.size(), modal + 4); i++) {
            String form = words.form(i);
            if (form.equals("comment") || form.equals("say") || form.equals("discuss")) {
                return true;
            }
        }
        return false;
    }

    /** A speaker's turn that opens with "No." denies, one that ends in a question asks. */
    private Stance turn(Draft draft) {
        if (!draft.rule.equals("transcript-turn")) {
            return draft.stance;
        }
        Range content = draft.content.getFirst();
        int end = content.to() - 1;
        while (end > content.from() && words.tag(end) == Tag.CLOSE) {
            end--;
        }
        if (words.first(end) == '?') {
            return Stance.ASK;
        }
        boolean no = words.form(content.from()).equals("no")
                && content.from() + 1 < words.size()
                && words.tag(content.from() + 1).isMark();
        return no ? Stance.DENY : draft.stance;
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
