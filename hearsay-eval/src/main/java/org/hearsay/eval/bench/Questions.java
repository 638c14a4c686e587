package org.hearsay.eval.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.store.CaseView.Pick;

/** Questions as people ask of lists, each different from every other, so that no remembered answer helps. */
final class Questions {
    private static final List<String> WORDS = List.of(
            "harbour", "bridge", "convoy", "dam", "deal", "warehouse", "ceasefire", "ferry", "archive", "railway");
    private static final List<String> MORE =
            List.of("handed", "closed", "secret", "rebuilt", "inspected", "night", "promised", "shelled", "witnesses");

    private Questions() {}

    /**
     * One question of a list of statements or documents.
     *
     * @param from rows to skip
     */
    record Question(String text, List<Pick> picks, String sort, int from) {
        Question {
            picks = List.copyOf(picks);
        }
    }

    /** {@code count} questions of all kinds, in no order, the same for the same seed. */
    static List<Question> of(int count, boolean isStatements, int total, long seed) {
        Random random = new Random(seed);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String sort = List.of("", "date", "-date", "outlet").get(random.nextInt(4));
            int from = random.nextInt(Math.max(1, total));
            String word = WORDS.get(random.nextInt(WORDS.size()));
            String other = MORE.get(random.nextInt(MORE.size()));
            List<Pick> picks = random.nextInt(3) == 0
                    ? List.of(new Pick("date", "%d-%02d".formatted(2012 + random.nextInt(12), 1 + random.nextInt(12))))
                    : List.of();
            List<Pick> forms = isStatements && random.nextBoolean() ? List.of(new Pick("form", "indirect")) : picks;
            questions.add(
                    switch (i % 10) {
                        case 0 -> new Question("", List.of(), sort, from);
                        case 1 -> new Question("", forms, sort, random.nextInt(1000));
                        case 2 -> new Question(word + " " + other, forms, "", random.nextInt(50));
                        case 3 -> new Question(word + " OR " + other, picks, sort, random.nextInt(5000));
                        case 4 -> new Question("\"" + word + " of\" NOT " + other, picks, "", random.nextInt(50));
                        case 5 ->
                            new Question(
                                    word + " NEAR/" + (3 + random.nextInt(9)) + " " + other,
                                    forms,
                                    "",
                                    random.nextInt(50));
                        case 6 -> new Question(prefix(random) + "*", picks, sort, random.nextInt(50));
                        case 7 -> new Question(word.substring(1) + "x~2 " + other, List.of(), "", random.nextInt(50));
                        case 8 -> new Question("source:" + prefix(random) + "* " + word, picks, "", random.nextInt(20));
                        default ->
                            new Question(
                                    "date:" + (2012 + random.nextInt(11)) + ".. " + other,
                                    forms,
                                    sort,
                                    random.nextInt(99));
                    });
        }
        return questions;
    }

    private static String prefix(Random random) {
        return "" + (char) ('a' + random.nextInt(26)) + "aeiou".charAt(random.nextInt(5));
    }
}
