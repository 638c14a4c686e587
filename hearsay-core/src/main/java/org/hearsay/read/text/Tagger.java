package org.hearsay.read.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Gives every word its most likely part of speech, sentence by sentence: Viterbi search over tag trigrams (Brants 2000,
 * "TnT: a statistical part-of-speech tagger"). No sentence is taken longer than {@value #LONGEST} words, so time grows
 * linearly with the text.
 */
public final class Tagger {
    private static final int LONGEST = 200;
    private static final TagModel MODEL = new TagModel();

    private final Words words;
    private final Tag[] tags;
    private final Map<String, TagModel.Choices> inside = new HashMap<>();
    private final Map<String, TagModel.Choices> opening = new HashMap<>();

    private Tagger(Words words) {
        this.words = words;
        this.tags = new Tag[words.size()];
    }

    /** Tags all of {@code words}, in place. */
    public static void tag(Words words) {
        Tagger tagger = new Tagger(words);
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean last = i + 1 == words.size() || words.lineBreaksBefore(i + 1) == 2;
            if (last || isStop(words, i) || i - from + 1 == LONGEST) {
                tagger.tag(from, i + 1);
                from = i + 1;
            }
        }
        tagger.spotInitials();
        tagger.joinNames();
        words.tagged(tagger.tags);
    }

    /** "IS defectors": a small word in capitals among small letters is somebody's initials. */
    private void spotInitials() {
        for (int i = 0; i < tags.length; i++) {
            String raw = words.raw(i);
            if (raw.equals("IS") || raw.equals("US") || raw.equals("WHO")) {
                boolean shouted = (i + 1 < tags.length && isShouted(i + 1) && words.lineBreaksBefore(i + 1) == 0)
                        || (i > 0 && isShouted(i - 1) && words.lineBreaksBefore(i) == 0);
                tags[i] = shouted ? tags[i] : Tag.NNP;
            }
        }
    }

    private boolean isShouted(int word) {
        String raw = words.raw(word);
        return raw.length() > 1
                && Character.isLetter(raw.charAt(0))
                && raw.equals(raw.toUpperCase(java.util.Locale.ROOT));
    }

    /** "Democracy Now": a capital right after a name inside a sentence goes on with it, whatever the word means elsewhere. */
    private void joinNames() {
        for (int i = 1; i < tags.length; i++) {
            boolean afterName = tags[i - 1] == Tag.NNP && words.lineBreaksBefore(i) == 0 && words.isCapitalised(i);
            boolean mistaken = tags[i] == Tag.RB || tags[i] == Tag.VB || tags[i] == Tag.VBP || tags[i] == Tag.VBD;
            if (afterName && mistaken && i + 1 < tags.length && !words.isCapitalised(i + 1)) {
                tags[i] = Tag.NNP;
            }
        }
    }

    private static boolean isStop(Words words, int word) {
        char c = words.first(word);
        return c == '.' || c == '?' || c == '!';
    }

    private TagModel.Choices choices(int word, boolean opens) {
        return (opens ? opening : inside).computeIfAbsent(words.raw(word), raw -> MODEL.choices(raw, opens));
    }

    private boolean opens(int word, int from) {
        if (word == from || words.lineBreaksBefore(word) > 0) {
            return true;
        }
        char before = words.first(word - 1);
        return !Character.isLetterOrDigit(before) && before != ',' && before != '@' && before != '(';
    }

    private void tag(int from, int to) {
        int n = to - from;
        TagModel.Choices[] choices = new TagModel.Choices[n];
        for (int i = 0; i < n; i++) {
            choices[i] = choices(from + i, opens(from + i, from));
        }
        int[][] back = new int[n][];
        double[] best = {0};
        int[] lastTags = {TagModel.EDGE};
        int[] beforeTags = {TagModel.EDGE};
        for (int i = 0; i < n; i++) {
            int[] nowTags = ordinals(choices[i]);
            double[] next = new double[lastTags.length * nowTags.length];
            back[i] = new int[next.length];
            step(best, beforeTags, lastTags, nowTags, choices[i].scores(), next, back[i]);
            best = next;
            beforeTags = lastTags;
            lastTags = nowTags;
        }
        trace(from, choices, back, best);
    }

    private static void step(
            double[] best, int[] before, int[] last, int[] now, double[] scores, double[] next, int[] back) {
        for (int l = 0; l < last.length; l++) {
            for (int k = 0; k < now.length; k++) {
                double top = Double.NEGATIVE_INFINITY;
                int from = 0;
                for (int b = 0; b < before.length; b++) {
                    int state = b * last.length + l;
                    double score = best[state] + MODEL.transition(before[b], last[l], now[k]);
                    if (score > top) {
                        top = score;
                        from = b;
                    }
                }
                next[l * now.length + k] = top + scores[k];
                back[l * now.length + k] = from;
            }
        }
    }

    private void trace(int from, TagModel.Choices[] choices, int[][] back, double[] best) {
        int n = choices.length;
        int width = choices[n - 1].tags().length;
        int state = 0;
        for (int i = 1; i < best.length; i++) {
            state = best[i] > best[state] ? i : state;
        }
        int last = state / width;
        int now = state % width;
        for (int i = n - 1; i >= 0; i--) {
            tags[from + i] = choices[i].tags()[now];
            int before = back[i][last * choices[i].tags().length + now];
            now = last;
            last = before;
        }
    }

    private static int[] ordinals(TagModel.Choices choices) {
        int[] row = new int[choices.tags().length];
        for (int i = 0; i < row.length; i++) {
            row[i] = choices.tags()[i].index();
        }
        return row;
    }
}
