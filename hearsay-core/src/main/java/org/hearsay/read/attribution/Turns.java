package org.hearsay.read.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Kind;
import org.hearsay.model.Stance;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Turns of a transcript ({@code ROE: We knew.}) and replies to mails ({@code On Monday, Ann Roe wrote:}). A text is taken
 * for a transcript when at least two speakers stand before a colon and one of them twice, or three do.
 */
final class Turns {
    private static final Set<String> NO_SPEAKER = Set.of(
            "note",
            "transcript",
            "editor's",
            "headline",
            "update",
            "correction",
            "verdict",
            "fact",
            "check",
            "photo",
            "image",
            "source",
            "subject",
            "date",
            "to",
            "cc",
            "bcc",
            "re",
            "sent",
            "from",
            "attachments",
            "q&a",
            "summary",
            "ps",
            "warning",
            "location",
            "time",
            "place",
            "present",
            "example",
            "claim",
            "title",
            "author",
            "published",
            "and",
            "but",
            "video",
            "audio",
            "credit",
            "reply-to",
            "importance",
            "fw",
            "fwd",
            "event",
            "ruling");

    private final Words words;
    private final List<Paragraph> paragraphs;
    private final Map<Integer, Integer> colons = new HashMap<>();
    private boolean transcript;

    Turns(Words words, List<Paragraph> paragraphs) {
        this.words = words;
        this.paragraphs = paragraphs;
        Map<String, Integer> speakers = new HashMap<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            int colon = colon(paragraphs.get(i));
            if (colon >= 0) {
                colons.put(i, colon);
                String speaker = words.written(paragraphs.get(i).words().from(), colon);
                speakers.merge(speaker, 1, Integer::sum);
            }
        }
        Set<Integer> counts = new HashSet<>(speakers.values());
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        transcript = (speakers.size() >= 2 && most >= 2) || speakers.size() >= 3;
    }

    private int colon(Paragraph paragraph) {
        Range range = paragraph.words();
        if (paragraph.kind() == Paragraph.Kind.SILENT
                || paragraph.kind() == Paragraph.Kind.BULLET
                || paragraph.kind() == Paragraph.Kind.CREDIT) {
            return -1;
        }
        int limit = Math.min(range.to() - 1, range.from() + 8);
        for (int i = range.from(); i < limit; i++) {
            if (words.form(i).equals(":")) {
                return i > range.from() && isSpeaker(range.from(), i) ? i : -1;
            }
        }
        return -1;
    }

    private boolean isSpeaker(int from, int to) {
        boolean bracket = false;
        for (int i = from; i < to; i++) {
            Tag tag = words.tag(i);
            bracket |= tag == Tag.OPEN;
            boolean fine = bracket
                    || words.isCapitalised(i)
                    || words.form(i).equals("of")
                    || words.form(i).equals("the")
                    || tag == Tag.CD
                    || words.first(i) == '@';
            if (!fine || NO_SPEAKER.contains(words.form(i))) {
                return false;
            }
        }
        return words.isCapitalised(from) || words.first(from) == '@';
    }

    /** The turn that the paragraph opens, with all paragraphs up to the next turn; or nothing. */
    @Nullable
    Draft at(int paragraph) {
        Integer colon = colons.get(paragraph);
        if (!transcript || colon == null) {
            return null;
        }
        Range range = paragraphs.get(paragraph).words();
        int end = range.to();
        for (int next = paragraph + 1; next < paragraphs.size() && !colons.containsKey(next); next++) {
            Paragraph more = paragraphs.get(next);
            if (more.isHead() || more.depth() != paragraphs.get(paragraph).depth() || next > paragraph + 30) {
                break;
            }
            end = more.words().to();
        }
        Draft draft = new Draft("transcript-turn", Kind.SPEECH, Stance.ASSERT)
                .by(new Range(range.from(), speakerEnd(range.from(), colon)))
                .cuedBy(new Range(colon, colon + 1))
                .says(new Range(colon + 1, end))
                .sure(0.9);
        draft.block = true;
        return draft;
    }

    private int speakerEnd(int from, int colon) {
        for (int i = from + 1; i < colon; i++) {
            if (words.tag(i) == Tag.OPEN || words.tag(i) == Tag.COMMA) {
                return i;
            }
        }
        return colon;
    }

    /** {@code On Mon, 3 Feb at 10:14, Ann Roe <ann@x.org> wrote:} and what it introduces. */
    @Nullable
    Draft reply(int paragraph, Blocks blocks) {
        Range range = paragraphs.get(paragraph).words();
        int last = range.to() - 1;
        boolean wrote = range.to() - range.from() < 45
                && words.form(last).equals(":")
                && last - 1 > range.from()
                && words.form(last - 1).equals("wrote")
                && words.form(range.from()).equals("on");
        if (!wrote) {
            return null;
        }
        int name = last - 2;
        while (name > range.from() && words.first(name) != '<') {
            name--;
        }
        int to = name > range.from() ? name : last - 1;
        int from = to;
        while (from > range.from()
                && (words.tag(from - 1) == Tag.NNP || words.isCapitalised(from - 1))
                && !Phrases.TIMES.contains(words.form(from - 1))) {
            from--;
        }
        Range content = blocks.after(paragraph);
        if (from >= to || content.isEmpty()) {
            return null;
        }
        Draft draft = new Draft("mail-reply", Kind.SPEECH, Stance.ASSERT)
                .by(new Range(from, to))
                .cuedBy(new Range(last - 1, last))
                .says(content)
                .sure(0.9);
        draft.block = true;
        return draft;
    }
}
