package org.hearsay.read.attribution;

import org.hearsay.read.text.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A clause before its cue, or around it (Pareti 2015, parenthetical attribution). Catches: {@code Staying put, he says,
 * until spring.} and {@code The road is shut, said the council.} Not: {@code In the end, he said that he knew.}
 */
final class PostposedClause implements Rule {
    @Override
    public String name() {
        return "postposed-clause";
    }

    @Override
    public @Nullable Draft read(Sight sight) {
        Line line = sight.line;
        CueBook.Verb verb = sight.cue.verb();
        if (!(verb.takes('t') || verb.takes('b')) || sight.cue.isPassive() || sight.cue.isNonFinite(line)) {
            return null;
        }
        int edge = sight.leftEdge();
        Range behind = null;
        if (sight.subject == null || !isMark(line, edge)) {
            edge = sight.cue.group().from() - 1;
            behind = sight.invertedSubject();
        }
        if ((sight.subject != null && line.is(sight.subject.from(), "you"))
                || !isMark(line, edge)
                || (sight.subject == null && behind == null)
                || edge < 1) {
            return null;
        }
        int from = sight.clauses.start(edge);
        boolean inside = isOpening(line, edge - 1) && behind == null;
        if (!inside && !isContent(sight, from, edge)) {
            return null;
        }
        Draft draft = sight.draft(name()).sure(0.85);
        if (!inside) {
            draft.says(line.words(from, edge));
        }
        int at = sight.rest;
        if (behind != null) {
            draft.by(line.words(behind));
            draft.addressee = null;
            at = afterPhrases(sight, behind.to());
        }
        around(sight, draft, at);
        return draft.content.isEmpty() ? null : draft;
    }

    /** "a report in which, she said, ...": only what follows is hers. */
    private static boolean isOpening(Line line, int item) {
        Tag tag = line.tag(item);
        return tag == Tag.WDT || tag == Tag.WP || line.is(item, "that");
    }

    private static boolean isMark(Line line, int edge) {
        return line.isComma(edge) || line.isDash(edge);
    }

    /** A whole clause, or a short answer ("Not so"); not an opening phrase ("On Tuesday"). */
    private static boolean isContent(Sight sight, int from, int to) {
        Line line = sight.line;
        if (from >= to) {
            return false;
        }
        Tag first = line.tag(from);
        if (first == Tag.SC
                || first == Tag.WRB
                || line.is(from, "asked")
                || line.is(from, "speaking")
                || line.is(from, "writing")) {
            return false;
        }
        if (hasMainVerb(sight, from, to)) {
            return true;
        }
        if (sight.clauses.hasFiniteVerb(from, to)) {
            return false;
        }
        boolean around = sight.rest < line.body() && line.isComma(sight.rest);
        if (around && to - from <= 14 && sight.clauses.startsClause(sight.rest + 1)) {
            return true;
        }
        int limit = around ? 12 : 4;
        boolean opening = first == Tag.IN
                || first == Tag.TO
                || (first == Tag.VBG && !line.isComma(sight.rest))
                || first == Tag.VBN
                || (first == Tag.RB && to - from == 1)
                || sight.phrases.isTime(from)
                || first == Tag.UH;
        return !opening && to - from <= limit;
    }

    /** A finite verb that no "who" or "which" before it takes: none in "the first, a woman who left". */
    private static boolean hasMainVerb(Sight sight, int from, int to) {
        int relatives = 0;
        int verbs = 0;
        for (int i = from; i < to; i++) {
            Tag tag = sight.line.tag(i);
            boolean who = (tag == Tag.WP || tag == Tag.WDT) && i > from && !sight.line.is(i, "what");
            relatives += who ? 1 : 0;
            verbs += tag.isFinite() || sight.line.opensWithVerb(i) ? 1 : 0;
        }
        return verbs > relatives;
    }

    private static int afterPhrases(Sight sight, int from) {
        int at = from;
        while (at < sight.line.body() && !sight.line.isComma(at) && !sight.line.isSemicolon(at)) {
            at++;
        }
        return at;
    }

    /** "No site, it said on Monday, was struck": the statement goes on behind the cue. */
    static void around(Sight sight, Draft draft, int from) {
        Line line = sight.line;
        int at = from;
        while (at < line.body() && at < from + 12 && !line.isComma(at) && !line.isDash(at)) {
            if (line.tag(at).isFinite() || line.isSemicolon(at)) {
                return;
            }
            at++;
        }
        if (at >= line.body() || (!line.isComma(at) && !line.isDash(at))) {
            return;
        }
        int next = at + 1;
        Tag tag = line.tag(next);
        boolean own = tag == Tag.VBG
                || tag == Tag.WP
                || tag == Tag.WDT
                || (tag == Tag.SC && sight.clauses.hasFiniteVerb(0, Math.max(0, sight.leftEdge())))
                || line.is(next, "but")
                || line.is(next, "while")
                || line.is(next, "after")
                || line.is(next, "as")
                || line.is(next, "according");
        boolean role = line.tag(next) == Tag.DT && !sight.clauses.hasFiniteVerb(next, line.body());
        if (own || role) {
            return;
        }
        int start = tag == Tag.CC ? next + 1 : next;
        int end = sight.clauses.end(start, sight.cue);
        if (start < end) {
            draft.says(line.words(start, end));
        }
    }
}
