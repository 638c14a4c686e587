package org.hearsay.read.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How often words carry tags and tags follow one another, counted in treebanks ({@code tagger-words.tsv}, {@code
 * tagger-tags.tsv}), as log probabilities. Unknown words are judged by their endings (Brants 2000, "TnT", section 2.3).
 */
final class TagModel {
    /** The tags a spelling may carry, each with log P(word | tag) up to a constant; compared with nothing, so arrays do. */
    @SuppressWarnings("ArrayRecordComponent")
    record Choices(Tag[] tags, double[] scores) {}

    static final int EDGE = Tag.values().length;
    private static final int SIZE = EDGE + 1;
    private static final int LONGEST_ENDING = 5;
    private static final int RARE = 8;

    private final double[] trigrams = new double[SIZE * SIZE * SIZE];
    private final double[] tagCounts = new double[SIZE];
    private final Map<String, Choices> known = new HashMap<>();
    private final Map<String, double[]> endings = new HashMap<>();
    private final double[] prior = new double[EDGE];

    TagModel() {
        readTags();
        Map<String, double[]> counts = new HashMap<>();
        WordTable.each(TagModel.class, "tagger-words.tsv", (word, columns) -> counts.put(word, counts(columns.get(0))));
        counts.forEach(this::countEndings);
        counts.forEach((word, row) -> known.put(word, choices(row)));
    }

    double transition(int before, int last, int next) {
        return trigrams[(before * SIZE + last) * SIZE + next];
    }

    /** The tags {@code raw} may carry; {@code opens} when a sentence or quotation may start with it. */
    Choices choices(String raw, boolean opens) {
        Choices exact = known.get(raw);
        String lower = raw.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        if (exact != null && !opens) {
            return exact;
        }
        Choices folded = known.get(lower);
        boolean capital = Character.isUpperCase(raw.codePointAt(0));
        if (raw.length() > 3 && raw.charAt(2) == '-' && Character.isUpperCase(raw.charAt(3))) {
            return choiceOf(Tag.NNP);
        }
        if (folded == null) {
            return exact != null ? exact : guess(raw, lower, capital);
        }
        if (!capital) {
            return folded;
        }
        return exact == null ? withName(folded, raw, opens) : both(exact, folded);
    }

    private static Choices both(Choices a, Choices b) {
        List<Tag> tags = new ArrayList<>(List.of(a.tags()));
        double[] scores = Arrays.copyOf(a.scores(), a.scores().length + b.scores().length);
        for (int i = 0; i < b.tags().length; i++) {
            int same = tags.indexOf(b.tags()[i]);
            if (same >= 0) {
                scores[same] = Math.max(scores[same], b.scores()[i]);
            } else {
                scores[tags.size()] = b.scores()[i];
                tags.add(b.tags()[i]);
            }
        }
        return new Choices(tags.toArray(Tag[]::new), Arrays.copyOf(scores, tags.size()));
    }

    /** A known word written with a capital inside a sentence is most likely part of a name. */
    private Choices withName(Choices folded, String raw, boolean opens) {
        double lift = opens ? -13 : raw.length() > 1 && raw.equals(raw.toUpperCase(Locale.ROOT)) ? -9 : -6;
        return both(new Choices(new Tag[] {Tag.NNP}, new double[] {lift}), folded);
    }

    private Choices guess(String raw, String lower, boolean capital) {
        if (Character.isDigit(raw.charAt(0))) {
            return lower.endsWith("s") || lower.endsWith("th") || lower.endsWith("nd") || lower.endsWith("rd")
                    ? choiceOf(Tag.CD, Tag.JJ, Tag.NNS)
                    : choiceOf(Tag.CD);
        }
        char first = raw.charAt(0);
        if (!Character.isLetter(raw.codePointAt(0))) {
            return choiceOf(first == '@' ? Tag.NNP : first == '#' ? Tag.NN : markTag(raw));
        }
        double[] share = prior.clone();
        for (int n = 1; n <= LONGEST_ENDING && n < lower.length(); n++) {
            double[] row = endings.get((capital ? "^" : "") + lower.substring(lower.length() - n));
            if (row == null) {
                break;
            }
            double sum = Arrays.stream(row).sum();
            for (int t = 0; t < EDGE; t++) {
                share[t] = (row[t] / sum + share[t] * 0.3) / 1.3;
            }
        }
        return unknown(share, capital);
    }

    private Choices unknown(double[] share, boolean capital) {
        double best = Arrays.stream(share).max().orElse(1);
        double[] counts = new double[EDGE];
        for (int t = 0; t < EDGE; t++) {
            boolean open = Tag.at(t).compareTo(Tag.CC) > 0 && share[t] > best / 60;
            counts[t] = open ? share[t] : 0;
        }
        if (capital) {
            counts[Tag.NNP.index()] = Math.max(counts[Tag.NNP.index()], best);
        }
        return choices(counts);
    }

    private static Tag markTag(String raw) {
        return switch (raw.charAt(0)) {
            case '"', '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb', '\u2018', '\u2019', '\'' -> Tag.QUOTE;
            case '(', '[', '{' -> Tag.OPEN;
            case ')', ']', '}' -> Tag.CLOSE;
            case ',', '\u060c' -> Tag.COMMA;
            case '.', '!', '?', '\u2026', '\u061f', '\u3002' -> Tag.STOP;
            case '$', '\u00a3', '\u20ac', '%', '\u00a5' -> Tag.MONEY;
            default -> Tag.DASH;
        };
    }

    private static Choices choiceOf(Tag... tags) {
        return new Choices(tags, new double[tags.length]);
    }

    private Choices choices(double[] counts) {
        double total = Arrays.stream(counts).sum();
        List<Tag> tags = new ArrayList<>();
        double[] scores = new double[EDGE];
        for (int t = 0; t < EDGE; t++) {
            if (counts[t] > total / 150) {
                scores[tags.size()] = Math.log(counts[t] / Math.max(1, tagCounts[t]));
                tags.add(Tag.at(t));
            }
        }
        return new Choices(tags.toArray(Tag[]::new), Arrays.copyOf(scores, tags.size()));
    }

    private void countEndings(String word, double[] counts) {
        double total = Arrays.stream(counts).sum();
        if (total > RARE || !Character.isLetter(word.codePointAt(0))) {
            return;
        }
        String mark = Character.isUpperCase(word.codePointAt(0)) ? "^" : "";
        String lower = word.toLowerCase(Locale.ROOT);
        for (int t = 0; t < EDGE; t++) {
            prior[t] += counts[t] / 20_000;
        }
        for (int n = 1; n <= LONGEST_ENDING && n < lower.length(); n++) {
            double[] row = endings.computeIfAbsent(mark + lower.substring(lower.length() - n), k -> new double[EDGE]);
            for (int t = 0; t < EDGE; t++) {
                row[t] += counts[t];
            }
        }
    }

    private static double[] counts(String column) {
        double[] row = new double[EDGE];
        for (String part : column.split(" ", -1)) {
            int colon = part.lastIndexOf(':');
            row[Tag.of(part.substring(0, colon)).index()] += Integer.parseInt(part.substring(colon + 1));
        }
        return row;
    }

    private void readTags() {
        double[] one = new double[SIZE];
        double[] two = new double[SIZE * SIZE];
        double[] three = new double[SIZE * SIZE * SIZE];
        WordTable.each(TagModel.class, "tagger-tags.tsv", (key, columns) -> {
            int[] row =
                    Arrays.stream(key.split(" ", -1)).mapToInt(TagModel::index).toArray();
            double count = Double.parseDouble(columns.get(0));
            if (row.length == 1) {
                one[row[0]] += count;
            } else if (row.length == 2) {
                two[row[0] * SIZE + row[1]] += count;
            } else {
                three[(row[0] * SIZE + row[1]) * SIZE + row[2]] += count;
            }
        });
        System.arraycopy(one, 0, tagCounts, 0, SIZE);
        interpolate(one, two, three);
    }

    private void interpolate(double[] one, double[] two, double[] three) {
        double all = Arrays.stream(one).sum();
        for (int a = 0; a < SIZE; a++) {
            for (int b = 0; b < SIZE; b++) {
                double pair = two[a * SIZE + b];
                for (int c = 0; c < SIZE; c++) {
                    double p3 = pair > 0 ? three[(a * SIZE + b) * SIZE + c] / pair : 0;
                    double p2 = one[b] > 0 ? two[b * SIZE + c] / one[b] : one[c] / all;
                    trigrams[(a * SIZE + b) * SIZE + c] = Math.log(0.55 * p3 + 0.35 * p2 + 0.1 * one[c] / all + 1e-7);
                }
            }
        }
    }

    private static int index(String sign) {
        return sign.equals("<") || sign.equals(">") ? EDGE : Tag.of(sign).index();
    }
}
