package org.hearsay.read.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Kind;
import org.hearsay.model.Stance;
import org.hearsay.read.mention.NameBook;
import org.hearsay.read.text.QuoteMarks;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.Words;
import org.jspecify.annotations.Nullable;

/** Reads all paragraphs in order and gathers the drafts: line by line, then inside each quotation. */
final class Search {
    private static final java.util.Set<String> WRITING =
            java.util.Set.of("writes", "write", "wrote", "replies", "replying");

    /** Only so many drafts back may a quotation go on. */
    private static final int RECENT = 60;

    private final Words words;
    private final QuoteMarks marks;
    private final List<Paragraph> paragraphs;
    private final Lines lines;
    private final Inline inline;
    private final Blocks blocks;
    private final Turns turns;
    private final HeadlineVoice headlines;
    private final List<Draft> drafts = new ArrayList<>();

    /** The last draft whose voice a lone quotation would go on with. */
    private @Nullable Draft latest;

    /** The statement whose quotation goes on in the next paragraph. */
    private @Nullable Draft open;

    private Range block = new Range(0, 0);

    Search(Words words, QuoteMarks marks, List<Paragraph> paragraphs, CueBook book, NameBook names) {
        this.headlines = new HeadlineVoice(words, names);
        this.words = words;
        this.marks = marks;
        this.paragraphs = paragraphs;
        this.lines = new Lines(words, marks, book);
        this.inline = new Inline(book);
        this.blocks = new Blocks(paragraphs, words, marks);
        this.turns = new Turns(words, paragraphs, names);
    }

    List<Draft> drafts() {
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            switch (paragraph.kind()) {
                case SILENT -> forwarded(i);
                case END, BYLINE, DATELINE -> {}
                case CREDIT -> credit(i);
                case TEXT, HEADING, BULLET, CAPTION -> paragraph(i, paragraph);
            }
        }
        return drafts;
    }

    private void forwarded(int number) {
        Draft mail = turns.forwarded(number);
        if (mail != null) {
            drafts.add(mail);
            latest = mail;
        }
    }

    private void paragraph(int number, Paragraph paragraph) {
        Draft turn = turns.at(number);
        Range said = new Range(turns.opening(number), paragraph.words().to());
        if (turn != null) {
            drafts.add(turn);
            latest = turn;
            said = new Range(turn.firstWord(), paragraph.words().to());
            if (said.isEmpty()) {
                return;
            }
        } else {
            Draft reply = turns.reply(number, blocks);
            if (reply != null) {
                drafts.add(reply);
                block = reply.content.getFirst();
                latest = reply;
                return;
            }
        }
        said = new Range(turn == null ? afterNumber(Datelines.end(words, said), said.to()) : said.from(), said.to());
        boolean title = paragraph.kind() == Paragraph.Kind.HEADING && number < 12;
        boolean shortLine = number == 0 && paragraphs.size() > 2 && said.to() - said.from() < 24 && hasVerb(said);
        Draft headline = turn == null && (title || shortLine) ? headlines.read(said) : null;
        if (headline != null) {
            drafts.add(headline);
            said = new Range(headline.firstWord(), said.to());
        }
        stretch(said, number, 0, null);
    }

    /** "4.4 Asked whether", "11. Mrs V complains": the number of a paragraph is no word of its sentence. */
    private int afterNumber(int from, int to) {
        boolean number = from + 2 < to && words.raw(from).matches("\\d{1,3}(\\.\\d{1,2})*[.)]?");
        int next = from + 1;
        next += number && (words.form(next).equals(".") || words.form(next).equals(")")) ? 1 : 0;
        boolean marked = next > from + 1 || (number && !words.raw(from).matches("\\d+"));
        return number && marked && next < to && words.isCapitalised(next) ? next : from;
    }

    private boolean hasVerb(Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            if (words.tag(i).isFinite()) {
                return true;
            }
        }
        return false;
    }

    /** @param owner who stands before the quotation that is read, and whose verb its first word may be */
    private void stretch(Range stretch, int number, int level, @Nullable Range owner) {
        Draft before = null;
        Line lineBefore = null;
        List<Line> all = lines.cut(stretch, number, level);
        for (Line line : all) {
            List<Draft> found = inline.read(line);
            if (lineBefore == null) {
                own(found, owner, stretch.from());
            }
            letters(found, line, stretch);
            settleBlocks(found, line, lineBefore, number);
            before = quotations(line, found, before, lineBefore);
            for (Draft draft : found) {
                drafts.add(draft);
            }
            if (!found.isEmpty()) {
                before = found.getLast();
                latest = level == 0 ? before : latest;
            }
            lineBefore = line;
        }
        Map<Integer, Range> owners = owners(all);
        for (Range inside : lines.quotations(stretch)) {
            stretch(inside, number, level + 1, owners.get(inside.from() - 1));
        }
        noteOpen(stretch);
    }

    /** "Reg Dunmore writes: For as long as I can remember": what follows, to the paragraph's end, is a letter of his. */
    private void letters(List<Draft> found, Line line, Range stretch) {
        for (Draft draft : found) {
            boolean letter = draft.rule.equals("colon-text")
                    && line.place().level() == 0
                    && line.place().opensParagraph()
                    && !line.place().endsParagraph()
                    && !draft.cue.isEmpty()
                    && WRITING.contains(words.form(draft.cue.getFirst().from()));
            if (letter) {
                int from = draft.content.getFirst().from();
                draft.content.clear();
                draft.says(new Range(from, stretch.to()));
                draft.block = true;
            }
        }
    }

    /** 'the army "confirmed that it had them"': a verb that opens a quotation has its subject before the mark. */
    private static void own(List<Draft> found, @Nullable Range owner, int first) {
        for (Draft draft : found) {
            boolean bare = draft.source == null && !draft.cue.isEmpty();
            if (owner != null && bare && draft.cue.getFirst().from() == first) {
                draft.by(owner);
                draft.nonFinite = false;
            }
        }
        found.removeIf(draft -> draft.source == null
                && draft.rule.equals("noun-object")
                && !draft.cue.isEmpty()
                && draft.cue.getFirst().from() == first);
    }

    /** Who stands before each quotation that opens with a verb, by the word of its opening mark. */
    private static Map<Integer, Range> owners(List<Line> all) {
        Map<Integer, Range> owners = new HashMap<>();
        for (Line line : all) {
            for (int i = 1; i < line.size(); i++) {
                if (!line.isQuotation(i) || !line.opensWithVerb(i)) {
                    continue;
                }
                int group = i;
                while (group > 1 && i - group < 4 && Phrases.isAuxiliary(line.form(group - 1))) {
                    group--;
                }
                Range subject = new Subjects(line).before(group);
                if (subject != null) {
                    owners.put(line.word(i), line.words(subject));
                }
            }
        }
        return owners;
    }

    private void noteOpen(Range stretch) {
        int last = -1;
        for (int i = stretch.from(); i < stretch.to(); i++) {
            if (marks.end(i) >= 0) {
                last = i;
                i = marks.end(i);
            }
        }
        if (last >= 0 && marks.continues(last)) {
            int mark = last;
            Range words = new Range(mark, marks.end(mark) + 1);
            drafts.subList(Math.max(0, drafts.size() - RECENT), drafts.size()).stream()
                    .filter(d -> d.holds(words) && d.content.getLast().to() == words.to())
                    .findFirst()
                    .ifPresent(d -> open = d);
        }
    }

    /** Gives lead-ins their content, and finds those no verb of the book signals. */
    private void settleBlocks(List<Draft> found, Line line, @Nullable Line lineBefore, int number) {
        boolean leads = line.place().level() == 0
                && line.place().endsParagraph()
                && line.size() > 2
                && line.isColon(line.size() - 1);
        if (!leads) {
            found.removeIf(draft -> draft.block && draft.content.isEmpty());
            return;
        }
        if (found.stream().noneMatch(draft -> draft.block)) {
            Draft other = LeadInWithoutCue.read(line, lineBefore);
            if (other != null) {
                found.add(other);
            }
        }
        Range content = blocks.after(number);
        found.stream().filter(draft -> draft.block).forEach(draft -> creditOuter(draft, found, line));
        for (Draft draft : List.copyOf(found)) {
            if (draft.block && content.isEmpty()) {
                found.remove(draft);
            } else if (draft.block) {
                draft.says(content);
                block = content;
            }
        }
    }

    /** "An officer told them that the pilot reported a flash:" introduces the officer's words, not the pilot's. */
    private static void creditOuter(Draft block, List<Draft> found, Line line) {
        for (Draft other : found) {
            boolean around = other != block && !other.block && !block.cue.isEmpty() && other.holdsCue(block);
            if (around) {
                block.by(other.source);
                block.cue.clear();
                block.cuedBy(line.words(line.size() - 1, line.size()));
                return;
            }
        }
    }

    /** Quotations of the line that no draft holds: a lone one goes on with the voice before it. */
    private @Nullable Draft quotations(
            Line line, List<Draft> found, @Nullable Draft before, @Nullable Line lineBefore) {
        int first = line.isQuotation(0) ? 0 : -1;
        if (first < 0) {
            return before;
        }
        Range quotation = line.words(first, first + 1);
        boolean held = found.stream().anyMatch(draft -> draft.holds(quotation));
        boolean alone = line.body() <= 1 || line.isDash(1);
        if (held || !alone || (block.contains(quotation) && marks.end(block.from()) >= 0)) {
            return before;
        }
        if (open != null && line.place().opensParagraph() && line.place().level() == 0) {
            Draft goesOn = open;
            open = null;
            if (!goesOn.content.getLast().contains(quotation)) {
                goesOn.says(quotation);
            }
            return goesOn;
        }
        boolean sentence = line.startsWithCapital(first) || line.isLong(first);
        if (!sentence) {
            return before;
        }
        if (before != null && isQuoted(before) && line.place().level() == 0) {
            before.says(quotation);
            return before;
        }
        Draft lone = lone(line, before, lineBefore, quotation);
        if (lone != null) {
            drafts.add(lone);
            return lone;
        }
        return before;
    }

    private @Nullable Draft lone(Line line, @Nullable Draft before, @Nullable Line lineBefore, Range quotation) {
        Draft lone = new Draft("lone-quotation", Kind.SPEECH, Stance.ASSERT)
                .says(quotation)
                .sure(0.6);
        if (before != null) {
            lone.sameAs = before;
            return lone;
        }
        Range subject = lineBefore == null ? null : new Subjects(lineBefore).ofLine();
        if (lineBefore != null && subject != null) {
            return lone.by(lineBefore.words(subject));
        }
        if (line.place().level() == 0
                && line.place().opensParagraph()
                && latest != null
                && quotation.from() - latest.lastWord() < 60) {
            lone.sameAs = latest;
            return lone;
        }
        return null;
    }

    private boolean isQuoted(Draft draft) {
        Range last = draft.content.getLast();
        return !draft.block
                && marks.end(last.from()) >= last.to() - 1
                && draft.kind == Kind.SPEECH
                && !draft.rule.equals("noun-clause");
    }

    /** "Image: A. Name": what the line before shows is on the photographer's word. */
    private void credit(int number) {
        if (number == 0) {
            return;
        }
        Range caption = paragraphs.get(number - 1).words();
        Range line = paragraphs.get(number).words();
        int to = line.to();
        while (to > line.from() + 2 && words.tag(to - 1) == Tag.STOP) {
            to--;
        }
        if (to > line.from() + 2 && caption.to() - caption.from() < 80) {
            drafts.add(new Draft("credit-line", Kind.SPEECH, Stance.ASSERT)
                    .by(new Range(line.from() + 2, to))
                    .says(caption)
                    .sure(0.5));
        }
    }
}
