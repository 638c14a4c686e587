package org.hearsay.read.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Kind;
import org.hearsay.model.Mention;
import org.hearsay.model.Stance;
import org.hearsay.read.mention.NameBook;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.WordTable;
import org.hearsay.read.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Turns of a transcript ({@code ROE: We knew.}) and replies to mails ({@code On Monday, Ann Roe wrote:}). A text is taken
 * for a transcript when at least two speakers stand before a colon and one of them twice, or three do.
 */
final class Turns {
    private static final WordTable NO_SPEAKER = WordTable.read(Turns.class, "no-speakers.tsv");

    /** A time before a speaker has no more words and marks than these. */
    private static final int STAMP = 14;

    /** No more mails than these are taken to stand one inside another. */
    private static final int MOST = 40;

    private final Words words;
    private final List<Paragraph> paragraphs;
    private final Map<Integer, Integer> colons = new HashMap<>();
    private final NameBook names;
    private boolean transcript;
    private boolean review;
    private int forwarded;

    Turns(Words words, List<Paragraph> paragraphs, NameBook names) {
        this.names = names;
        this.words = words;
        this.paragraphs = paragraphs;
        Map<String, Integer> speakers = new HashMap<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            int colon = colon(paragraphs.get(i));
            if (colon >= 0) {
                colons.put(i, colon);
                String speaker = words.written(speaker(paragraphs.get(i).words()), colon);
                speakers.merge(speaker, 1, Integer::sum);
            }
        }
        colons.entrySet()
                .removeIf(entry -> isCast(paragraphs.get(entry.getKey()).words(), entry.getValue(), speakers));
        Set<Integer> counts = new HashSet<>(speakers.values());
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        review = isReview(speakers.size());
        transcript = !review && ((speakers.size() >= 2 && most >= 2) || speakers.size() >= 3);
    }

    /** "Sundholm Tribune: The Tribune has got hold of": most who stand before a colon are papers, each once: a press review. */
    private boolean isReview(int speakers) {
        int outlets = 0;
        for (Map.Entry<Integer, Integer> entry : colons.entrySet()) {
            Range range = paragraphs.get(entry.getKey()).words();
            NameBook.Name name = names.at(range.from());
            boolean paper = name != null && name.to() == entry.getValue() && name.type() == Mention.Type.OUTLET;
            outlets += paper ? 1 : 0;
        }
        return outlets >= 2 && outlets * 2 > colons.size() && colons.size() <= speakers + 1;
    }

    /** Where the text of a press review's item begins, after the paper's name; the paragraph's own start elsewhere. */
    int opening(int paragraph) {
        Integer colon = review ? colons.get(paragraph) : null;
        return colon == null ? paragraphs.get(paragraph).words().from() : colon + 1;
    }

    /** "Chair: Mrs Odell. Minutes: R. Fane.": names who plays what part, once, before anybody speaks. */
    private boolean isCast(Range range, int colon, Map<String, Integer> speakers) {
        if (speakers.getOrDefault(words.written(range.from(), colon), 0) > 1) {
            return false;
        }
        boolean opens = colon + 1 < range.to() && words.tag(colon + 1) == Tag.NNP;
        if (opens && words.form(range.from()).equals("witness")) {
            return true;
        }
        int names = 0;
        for (int i = colon + 1; i < range.to(); i++) {
            if (!words.tag(i).isMark() && !words.isCapitalised(i) && words.tag(i) != Tag.CC) {
                return false;
            }
            names += words.tag(i) == Tag.NNP ? 1 : 0;
        }
        return names > 1;
    }

    private int colon(Paragraph paragraph) {
        Range range = paragraph.words();
        if (paragraph.kind() == Paragraph.Kind.SILENT
                || paragraph.kind() == Paragraph.Kind.BULLET
                || paragraph.kind() == Paragraph.Kind.CREDIT) {
            return -1;
        }
        int from = speaker(range);
        boolean stamped = from > range.from();
        int limit = Math.min(range.to() - 1, from + 8);
        for (int i = from; i < limit; i++) {
            if (words.form(i).equals(".") && i > from && words.isGlued(i) && isShoutedLabel(from, i)) {
                return i;
            }
            if (words.form(i).equals(":")) {
                return i > from && ((stamped && i - from < 4) || isSpeaker(from, i)) ? i : -1;
            }
        }
        return -1;
    }

    /** Where the speaker stands: behind the time in "[22:41] rhea: police confirm" and "02.12.23, 18:05 - Yana: Who". */
    private int speaker(Range range) {
        int at = range.from();
        int digits = 0;
        while (at < range.to() && at - range.from() < STAMP && !isLettered(at)) {
            digits += Character.isDigit(words.first(at)) ? 1 : 0;
            at++;
        }
        boolean clock = at < range.to()
                && digits > 0
                && words.text()
                        .substring(words.start(range.from()), words.start(at))
                        .contains(":");
        return clock ? at : range.from();
    }

    private boolean isLettered(int word) {
        return words.raw(word).chars().anyMatch(Character::isLetter);
    }

    /** "Director HOLLISTER.", "The CHAIRWOMAN." at the head of a paragraph, with words after it on the same line. */
    private boolean isShoutedLabel(int from, int stop) {
        boolean goesOn = stop + 1 < words.size() && words.lineBreaksBefore(stop + 1) == 0 && !isShouted(stop + 1);
        return goesOn && isShouted(stop - 1) && words.raw(stop - 1).length() > 2 && isSpeaker(from, stop);
    }

    private boolean isShouted(int word) {
        String raw = words.raw(word);
        return raw.length() > 1
                && raw.equals(raw.toUpperCase(java.util.Locale.ROOT))
                && Character.isLetter(raw.charAt(0));
    }

    private boolean isSpeaker(int from, int to) {
        boolean bracket = false;
        boolean shouted = to - from > 1;
        for (int i = from; i < to; i++) {
            shouted &= isShouted(i);
        }
        if (shouted && to - from < 5) {
            return true;
        }
        for (int i = from; i < to; i++) {
            Tag tag = words.tag(i);
            bracket |= tag == Tag.OPEN;
            boolean fine = bracket
                    || words.isCapitalised(i)
                    || words.form(i).equals("of")
                    || words.form(i).equals("the")
                    || tag == Tag.CD
                    || words.first(i) == '@';
            if (!fine || (!bracket && NO_SPEAKER.has(words.form(i)))) {
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
            boolean other = more.isHead()
                    || more.depth() != paragraphs.get(paragraph).depth()
                    || isNarrated(more.words())
                    || speaksOf(more.words(), speaker(range), colon);
            if (other || next > paragraph + 30) {
                break;
            }
            end = more.words().to();
        }
        int from = speaker(range);
        Draft draft = new Draft("transcript-turn", Kind.SPEECH, Stance.ASSERT)
                .by(new Range(from, speakerEnd(from, colon)))
                .cuedBy(new Range(colon, colon + 1))
                .says(new Range(colon + 1, end))
                .sure(0.9);
        draft.block = true;
        return draft;
    }

    /** "The Board intends to hang Penhallow's portrait": nobody speaks of himself so; the text's own voice goes on. */
    private boolean speaksOf(Range range, int from, int colon) {
        int last = speakerEnd(from, colon) - 1;
        boolean name = words.raw(last).length() > 3 && names.at(last) != null;
        for (int i = range.from(); name && i < range.to(); i++) {
            if (words.form(i).equals(words.form(last)) && words.isCapitalised(i)) {
                return true;
            }
        }
        return false;
    }

    /** "Ms Iqbal read out a letter": the minutes' own voice again. */
    private boolean isNarrated(Range range) {
        int at = range.from();
        if (words.tag(at) == Tag.OPEN) {
            return true;
        }
        while (at < range.to() && at < range.from() + 5 && words.tag(at) == Tag.NNP) {
            at++;
        }
        if (at > range.from() && at < range.to() && words.tag(at) == Tag.OPEN) {
            while (at < range.to() && at < range.from() + 14 && words.tag(at - 1) != Tag.CLOSE) {
                at++;
            }
        }
        return at > range.from()
                && at < range.to()
                && (words.tag(at).isVerb() || words.form(at).equals("read"));
    }

    private int speakerEnd(int from, int colon) {
        for (int i = from + 1; i < colon; i++) {
            if (words.tag(i) == Tag.OPEN || words.tag(i) == Tag.COMMA) {
                return i;
            }
        }
        return colon;
    }

    /** A mail pasted below another, from its own {@code From:} line on, as far as its depth goes. */
    @Nullable
    Draft forwarded(int paragraph) {
        Paragraph header = paragraphs.get(paragraph);
        Range sender = MailHeader.from(words, header.words());
        if (sender == null || !isBelowText(paragraph) || forwarded++ > MOST) {
            return null;
        }
        int first = paragraph + 1;
        while (first < paragraphs.size() && paragraphs.get(first).kind() == Paragraph.Kind.SILENT) {
            first++;
        }
        int end = first;
        while (end < paragraphs.size() && paragraphs.get(end).depth() >= header.depth() && !isNextMail(first, end)) {
            end++;
        }
        if (end == first) {
            return null;
        }
        Draft draft = new Draft("mail-forward", Kind.SPEECH, Stance.ASSERT)
                .by(sender)
                .says(new Range(
                        paragraphs.get(first).words().from(),
                        paragraphs.get(end - 1).words().to()))
                .sure(0.9);
        draft.block = true;
        return draft;
    }

    /** "-----Original Message-----" and a sender: the mail before that, which this one only stands above. */
    private boolean isNextMail(int first, int paragraph) {
        Range range = paragraphs.get(paragraph).words();
        boolean rule = words.first(range.from()) == '-'
                && words.written(range.from(), range.to()).contains("Original Message");
        return paragraph > first && rule;
    }

    private boolean isBelowText(int paragraph) {
        for (int i = paragraph - 1; i >= 0 && i > paragraph - 30; i--) {
            if (paragraphs.get(i).kind() == Paragraph.Kind.TEXT) {
                return true;
            }
        }
        return false;
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
