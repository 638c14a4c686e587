package org.hearsay.read.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.read.text.Tag;
import org.jspecify.annotations.Nullable;

/** Finds the verbs of a line that may report something. */
final class Cues {
    /** "he used to say", "she liked to say": said often. */
    private static final java.util.Set<String> HABITS =
            java.util.Set.of("used", "liked", "likes", "loved", "loves", "began", "begins", "continued", "continues");

    private final CueBook book;

    Cues(CueBook book) {
        this.book = book;
    }

    List<Cue> in(Line line) {
        List<Cue> found = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Cue cue = at(line, i);
            if (cue != null) {
                found.add(cue);
                i = cue.after() - 1;
            }
        }
        return found;
    }

    private @Nullable Cue at(Line line, int item) {
        CueBook.Expression longer = expression(line, item);
        if (longer != null) {
            String frames = frames(longer.rule());
            CueBook.Verb verb =
                    new CueBook.Verb(String.join(" ", longer.words()), frames, longer.kind(), longer.stance());
            return cue(line, verb, item, item + longer.words().size());
        }
        CueBook.Verb verb = book.verb(line.form(item));
        if (verb == null || !isVerbHere(line, item) || isNaming(line, item)) {
            return null;
        }
        return cue(line, verb, item, item + 1);
    }

    /** What may follow a longer cue; the rules' names are explained in {@code expressions.tsv}. */
    private static String frames(String rule) {
        return switch (rule) {
            case "idiom-verb" -> "qtbw";
            case "idiom-noun" -> "ng";
            case "idiom-quote" -> "q";
            case "idiom-intent" -> "i";
            case "idiom-wish" -> "ixonb";
            case "call-on" -> "xo";
            default -> "F";
        };
    }

    private CueBook.@Nullable Expression expression(Line line, int item) {
        for (CueBook.Expression candidate : book.expressions(line.form(item))) {
            if (!candidate.rule().equals("phrase-before")
                    && !candidate.rule().equals("idiom-as")
                    && matches(line, item, candidate.words())) {
                return candidate;
            }
        }
        return null;
    }

    static boolean matches(Line line, int item, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!line.is(item + i, words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVerbHere(Line line, int item) {
        Tag tag = line.tag(item);
        Tag before = line.tag(item - 1);
        String form = line.form(item);
        if (tag == Tag.VBN || tag == Tag.VBG || tag == Tag.JJ) {
            boolean modifier = (before == Tag.DT
                            || before == Tag.JJ
                            || before == Tag.PRPS
                            || before == Tag.POS
                            || before == Tag.IN)
                    && line.tag(item + 1).isNoun();
            boolean noun = tag == Tag.VBG && (before == Tag.DT || before == Tag.PRPS || before == Tag.JJ);
            return !modifier && !noun && (tag != Tag.JJ || form.endsWith("ed"));
        }
        if (tag == Tag.VB && ((item == 0 && !line.is(1, "that")) || line.is(item - 1, "please"))) {
            return false;
        }
        if (tag.isVerb()) {
            return (before != Tag.DT && before != Tag.PRPS) || form.endsWith("ed") || form.equals("said");
        }
        return (tag == Tag.NN || tag == Tag.NNS) && isMistagged(line, item);
    }

    /** "a reader called pontoon77 claims": who, not what. */
    private static boolean isNaming(Line line, int item) {
        String form = line.form(item);
        boolean naming =
                form.equals("called") || form.equals("named") || form.equals("dubbed") || form.equals("titled");
        if (!naming
                || !line.tag(item - 1).isNoun()
                || (line.tag(item - 2) == Tag.STOP && line.isCapitalised(item - 1))) {
            return false;
        }
        boolean name = line.tag(item + 1) == Tag.NNP
                || line.isQuotation(item + 1)
                || line.tag(item + 1) == Tag.NN
                || line.tag(item + 1) == Tag.CD
                || line.tag(item + 1) == Tag.NNS;
        for (int i = item + 2; name && i < item + 5; i++) {
            if (line.tag(i).isFinite()) {
                return true;
            }
        }
        return false;
    }

    /** "she fears the police", "the Inquiry plans to publish", "records list a secretary": verbs that look like nouns. */
    private static boolean isMistagged(Line line, int item) {
        Tag before = line.tag(item - 1);
        Tag next = line.tag(item + 1);
        boolean afterPronoun = before == Tag.PRP || before == Tag.WP || before == Tag.MD || before == Tag.TO;
        boolean quotes = line.isQuotation(item + 1) || (line.isColon(item + 1) && line.isQuotation(item + 2));
        if (before == Tag.COMMA) {
            return line.is(item + 1, "that") || quotes;
        }
        if (afterPronoun) {
            return !line.is(item - 1, "her");
        }
        boolean goesOn = next == Tag.DT
                || next == Tag.NNP
                || next == Tag.PRP
                || next == Tag.PRPS
                || next == Tag.SC
                || next == Tag.EX
                || (next == Tag.TO && line.tag(item + 2) == Tag.VB);
        if (before == Tag.NNP || (before == Tag.NN && line.isCapitalised(item - 1) && item > 1)) {
            return setOff(line, item + 1) || next == Tag.VBG || goesOn || line.is(item + 1, "nobody");
        }
        boolean singular =
                (line.tag(item) == Tag.NNS && before == Tag.NN) || (line.tag(item) == Tag.NN && before == Tag.NNS);
        return singular && goesOn && next != Tag.SC && next != Tag.TO;
    }

    /** "Le Phare reports, citing diplomats, that ..." */
    private static boolean setOff(Line line, int comma) {
        for (int i = comma + 2; line.isComma(comma) && i < comma + 9; i++) {
            if (line.isComma(i)) {
                return line.is(i + 1, "that");
            }
        }
        return false;
    }

    private static Cue cue(Line line, CueBook.Verb verb, int from, int to) {
        int start = from;
        boolean negated = false;
        boolean be = false;
        boolean have = false;
        while (start > 0 && from - start < 8) {
            String form = line.form(start - 1);
            Tag tag = line.tag(start - 1);
            if (!(Phrases.isAuxiliary(form)
                    || tag == Tag.RB
                    || tag == Tag.MD
                    || (tag == Tag.TO && form.equals("to")))) {
                break;
            }
            if (form.equals("'s") && tag == Tag.POS) {
                break;
            }
            negated |= form.equals("not") || form.equals("n't") || form.equals("never");
            be |= Phrases.isBe(form);
            have |= form.equals("have") || form.equals("has") || form.equals("had") || form.equals("'ve");
            start--;
            if (tag == Tag.TO) {
                break;
            }
        }
        start -= start > 0 && line.is(start, "to") && HABITS.contains(line.form(start - 1)) ? 1 : 0;
        while (start < from
                && line.tag(start) == Tag.RB
                && !line.is(start, "not")
                && !line.is(start, "never")
                && start > 0
                && line.isComma(start - 1)) {
            start++;
        }
        Tag tag = line.tag(from);
        boolean participle = tag == Tag.VBN || tag == Tag.VBD || tag == Tag.JJ;
        boolean got = false;
        boolean passive =
                participle && (be || got) && to - from == 1 && !line.form(from).equals("went");
        return new Cue(
                verb, new Range(from, to), new Range(start, to), tag, negated, passive && !isActivePerfect(have, be));
    }

    private static boolean isActivePerfect(boolean have, boolean be) {
        return have && !be;
    }
}
