package org.hearsay.read.attribution;

import java.util.List;
import java.util.Set;
import org.hearsay.read.text.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A noun that reports (PARC 3.0, "noun cues"). Catches: {@code her claim that the wall fell} and {@code a heckler's cry of
 * "Ask Dale!"} Not: {@code the claim that she filed} (a relative clause without a subject of its own after "that").
 */
final class NounClause implements Inline.LineRule {
    private static final Set<String> SHOWN =
            Set.of("caption", "headline", "slogan", "cry", "words", "message", "title", "banner", "sign");
    private final CueBook book;

    NounClause(CueBook book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "noun-clause";
    }

    @Override
    public void read(Line line, List<Cue> cues, List<Draft> found) {
        Phrases phrases = new Phrases(line);
        Clauses clauses = new Clauses(line, cues);
        for (int i = 1; i < line.size(); i++) {
            CueBook.Noun noun = line.tag(i).isNoun() ? book.noun(line.form(i)) : null;
            if (noun == null) {
                continue;
            }
            Draft draft = new Draft(name(), noun.kind(), noun.stance())
                    .cuedBy(line.words(i, i + 1))
                    .sure(0.6);
            if (says(line, clauses, draft, i, noun)) {
                credit(line, phrases, draft, i);
                if (draft.source != null) {
                    found.add(draft);
                }
            }
        }
    }

    private boolean says(Line line, Clauses clauses, Draft draft, int noun, CueBook.Noun frames) {
        int at = noun + 1;
        if ((line.is(at, "of") && line.isQuotation(at + 1))
                || (line.isColon(at) && line.isQuotation(at + 1))
                || (line.isQuotation(at) && SHOWN.contains(line.form(noun)))) {
            int quotation = line.isQuotation(at) ? at : at + 1;
            draft.says(line.words(quotation, quotation + 1)).sure(0.8);
            return true;
        }
        at += (line.is(at, "is") || line.is(at, "was")) && line.is(at + 1, "that") ? 1 : 0;
        int that = afterAuthor(line, at);
        if (frames.takes('t') && line.is(that, "that") && clauses.startsClause(that + 1)) {
            draft.says(line.words(that, nounEnd(line, that)));
            return true;
        }
        return hasOwner(line, noun) && (does(line, frames, draft, at) || tells(line, frames, draft, at));
    }

    /** "its plan to close the mill". */
    private static boolean does(Line line, CueBook.Noun frames, Draft draft, int at) {
        boolean infinitive = frames.takes('i') && line.is(at, "to") && line.tag(at + 1) == Tag.VB;
        if (infinitive) {
            draft.says(line.words(at, Extent.ofNoun(line, at)));
        }
        return infinitive;
    }

    /** "the owners' account of a sudden squall", "her warning about the dam". */
    private static boolean tells(Line line, CueBook.Noun frames, Draft draft, int at) {
        boolean tied = line.is(at, "of") || line.is(at, "about") || line.is(at, "against");
        boolean something = line.tag(at + 1) == Tag.VBG || new Phrases(line).startingAt(at + 1) != null;
        boolean told = frames.takes('o') && tied && something;
        if (told) {
            draft.says(line.words(at, Extent.ofNoun(line, at + 1))).sure(0.5);
        }
        return told;
    }

    /** "claims by residents that", "a statement from the firm that": where the clause begins. */
    private static int afterAuthor(Line line, int at) {
        boolean by = line.is(at, "by") || line.is(at, "from");
        Range author = by ? new Phrases(line).startingAt(at + 1) : null;
        return author == null ? at : author.to();
    }

    private static boolean hasOwner(Line line, int noun) {
        return owner(line, new Phrases(line), noun) != null;
    }

    /** To a comma, or to the verb of the sentence around: "the claim that it never saw the memo | is false". */
    private int nounEnd(Line line, int from) {
        int at = from + 1;
        boolean verb = false;
        while (at < line.body() && !line.isComma(at) && !line.isSemicolon(at)) {
            Tag tag = line.tag(at);
            boolean around = verb && tag.isFinite() && line.tag(at - 1).isNoun();
            if (around) {
                return at;
            }
            boolean deeper = tag == Tag.WDT || tag == Tag.WP || tag == Tag.SC || tag == Tag.CC || tag == Tag.WRB;
            CueBook.Verb said = tag.isFinite() ? book.verb(line.form(at)) : null;
            boolean reports = said != null && (said.takes('b') || said.takes('t'));
            verb = !deeper && !reports && (verb || tag.isFinite());
            at++;
        }
        return at;
    }

    private static void credit(Line line, Phrases phrases, Draft draft, int noun) {
        Range by = owner(line, phrases, noun);
        if (by == null && (line.is(noun + 1, "by") || line.is(noun + 1, "from"))) {
            by = phrases.startingAt(noun + 2);
        }
        if (by == null && SHOWN.contains(line.form(noun))) {
            by = new Subjects(line).ofLine();
            if (by == null) {
                by = archive(line, phrases, noun);
            }
        }
        if (by != null) {
            draft.by(line.words(by));
        }
    }

    /** "leads to the archive of Meridian Pictures and this caption". */
    private static @Nullable Range archive(Line line, Phrases phrases, int noun) {
        return line.tag(noun - 2) == Tag.CC ? phrases.endingAt(noun - 3) : null;
    }

    private static @Nullable Range owner(Line line, Phrases phrases, int noun) {
        int at = noun - 1;
        while (line.tag(at) == Tag.JJ || line.tag(at) == Tag.RB || line.tag(at) == Tag.CD) {
            at--;
        }
        if (line.tag(at) == Tag.PRPS || line.is(at, "whose")) {
            return new Range(at, at + 1);
        }
        return line.tag(at) == Tag.POS ? phrases.endingAt(at - 1) : null;
    }
}
