package org.hearsay.read.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies the rules to one line: for each cue the first rule that finds a content, then the rules that need no verb. */
final class Inline {
    /** In order of trust: what stands on the page as a whole quotation before what has to be guessed from word order. */
    private static final List<Rule> RULES = List.of(
            new PostposedQuotation(),
            new QuotationAfter(),
            new ThatClause(),
            new Infinitive(),
            new RaisedPassive(),
            new QuestionClause(),
            new Gerund(),
            new Label(),
            new CallFor(),
            new PrepositionObject(),
            new ColonText(),
            new LeadIn(),
            new ProForm(),
            new AroundClause(),
            new BareClause(),
            new NounObject(),
            new ShortSaying(),
            new PostposedClause());

    private final Cues cues;
    private final CueBook book;
    private final List<LineRule> lineRules;

    Inline(CueBook book) {
        this.book = book;
        this.cues = new Cues(book);
        this.lineRules = List.of(
                new AccordingTo(book),
                new NounClause(book),
                new AsTheySay(),
                new WouldHaveIt(),
                new PlacedFigure(),
                new HasThemSaying(),
                new DashCredit(),
                new Elsewhere(),
                new ColonQuotation());
    }

    /** A way of reporting that no reporting verb signals. */
    interface LineRule {
        String name();

        void read(Line line, List<Cue> cues, List<Draft> found);
    }

    List<Draft> read(Line line) {
        List<Cue> all = cues.in(line);
        List<Draft> found = new ArrayList<>();
        for (Cue cue : all) {
            Draft draft = first(new Sight(line, cue, all, book));
            if (draft != null && (!draft.content.isEmpty() || draft.block) && isSound(draft)) {
                draft.confidence -= isReduced(line, cue) ? 0.3 : 0;
                found.add(draft);
            }
        }
        for (LineRule rule : lineRules) {
            rule.read(line, all, found);
        }
        clip(found);
        return found;
    }

    /** "told to leave early, three of them said": what a cue behind it reports ends before that cue. */
    private static void clip(List<Draft> found) {
        for (Draft behind : List.copyOf(found)) {
            boolean closes = behind.rule.equals("postposed-clause") || behind.rule.equals("as-they-say");
            if (!closes || behind.cue.isEmpty()) {
                continue;
            }
            int cue = behind.cue.getFirst().from();
            Range said = behind.content.getFirst();
            for (Draft other : found) {
                if (other != behind && !other.block) {
                    other.content.replaceAll(
                            piece -> piece.contains(cue) && piece.from() > said.from() && piece.from() < said.to()
                                    ? new Range(piece.from(), said.to())
                                    : piece);
                }
            }
            found.removeIf(other -> other != behind && !other.block && other.content.equals(behind.content));
        }
    }

    /** "a video posted on Friday": hardly the verb that reports, when another could. */
    private static boolean isReduced(Line line, Cue cue) {
        int from = cue.words().from();
        return cue.tag() == org.hearsay.read.text.Tag.VBN
                && cue.group().from() == from
                && line.tag(from - 1).isNoun();
    }

    private static @Nullable Draft first(Sight sight) {
        for (Rule rule : RULES) {
            Draft draft = rule.read(sight);
            if (draft != null) {
                return draft;
            }
        }
        return null;
    }

    /** The credited words never lie inside what they are credited with, nor does the cue. */
    private static boolean isSound(Draft draft) {
        if (draft.block) {
            return true;
        }
        for (Range piece : draft.content) {
            for (Range cue : draft.cue) {
                if (piece.contains(cue.from())) {
                    return false;
                }
            }
        }
        return draft.source == null || !draft.holds(draft.source);
    }
}
