package org.hearsay.eval;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.link.lineage.PassageFinder.Document;
import org.hearsay.link.lineage.Story;
import org.hearsay.model.Span;

/**
 * Invents families of reports of which it is known who took what from whom: reprints of reprints with trims, edits and words of
 * their own, with and without a credit; quotations of a report that is not there; outlets that credit one another in a ring; and reports
 * that share nothing. Letters may be replaced, as a bad scan does.
 */
final class ReprintFamilies {
    private static final LocalDateTime BEGIN = LocalDateTime.of(2031, 3, 1, 6, 0);
    private static final String[] VERBS = {"reported", "wrote", "said", "has learnt", "revealed"};

    private final Random dice;
    private final InventedLanguage language;
    private final int noise;
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * Made the same for the same seed.
     *
     * @param noise how many letters in a hundred are replaced
     */
    ReprintFamilies(long seed, int noise) {
        this.dice = new Random(seed);
        this.language = new InventedLanguage(dice);
        this.noise = noise;
    }

    /**
     * A report and what is true of it.
     *
     * @param family a number for all reports of one family
     * @param parent index of the report it took its words from; -1 for none
     * @param missing whether it quotes a report that is not there
     */
    record Piece(Document document, int family, int parent, boolean missing) {}

    /**
     * All that was made.
     *
     * @param rings for each ring of mutual credit its three reports, the first of which gives no source
     */
    record Made(List<Piece> pieces, List<List<Story>> rings) {
        Made {
            pieces = List.copyOf(pieces);
            rings = List.copyOf(rings);
        }
    }

    Made make(int families, int alone, int rings) {
        for (int family = 0; family < families; family++) {
            if (family % 7 == 6) {
                quotations(family);
            } else {
                reprints(family);
            }
        }
        for (int i = 0; i < alone; i++) {
            add(sentences(8 + dice.nextInt(14)), BEGIN.plusHours(dice.nextInt(900)), families + i, -1, false);
        }
        List<List<Story>> told = new ArrayList<>();
        for (int i = 0; i < rings; i++) {
            told.add(ring(i));
        }
        return new Made(pieces, told);
    }

    /** A tree of three to nine reports: each takes most of one before it, and says so or not. */
    private void reprints(int family) {
        int first = pieces.size();
        int size = 3 + dice.nextInt(7);
        List<List<String>> texts = new ArrayList<>();
        LocalDateTime time = BEGIN.plusHours(dice.nextInt(800));
        texts.add(sentences(9 + dice.nextInt(16)));
        add(texts.getFirst(), time, family, -1, false);
        for (int i = 1; i < size; i++) {
            int parent = dice.nextInt(3) == 0 ? dice.nextInt(i) : 0;
            time = time.plusHours(2 + dice.nextInt(30));
            List<String> copy = copied(texts.get(parent));
            texts.add(copy);
            List<String> printed = new ArrayList<>(copy);
            if (dice.nextBoolean()) {
                printed.addFirst("The "
                        + pieces.get(first + parent).document().outlet().orElse("")
                        + " " + VERBS[dice.nextInt(VERBS.length)] + ":");
            }
            printed.addAll(sentences(dice.nextInt(5)));
            add(printed, time, family, first + parent, false);
        }
    }

    /** Trimmed, and edited here and there. */
    private List<String> copied(List<String> original) {
        List<String> copy = new ArrayList<>(original);
        int cut = dice.nextInt(Math.max(1, original.size() / 2));
        for (int i = 0; i < cut; i++) {
            copy.remove(dice.nextInt(3) == 0 ? dice.nextInt(copy.size()) : copy.size() - 1);
        }
        copy.replaceAll(this::edited);
        return copy;
    }

    private String edited(String sentence) {
        StringBuilder edited = new StringBuilder();
        for (String word : sentence.split(" ", -1)) {
            int throwOf = dice.nextInt(100);
            String kept = throwOf < 2 ? language.word() : throwOf < 3 ? "" : word;
            edited.append(edited.isEmpty() || kept.isEmpty() ? "" : " ").append(kept);
        }
        return edited.toString();
    }

    /** Two to four answers that mark the same words as quoted; whom they quote is not there. */
    private void quotations(int family) {
        List<String> quoted = sentences(3 + dice.nextInt(4));
        int size = 2 + dice.nextInt(3);
        for (int i = 0; i < size; i++) {
            List<String> answer = new ArrayList<>();
            answer.addAll(sentences(1 + dice.nextInt(2)));
            quoted.forEach(sentence -> answer.add("\n> " + sentence + "\n"));
            answer.addAll(sentences(2 + dice.nextInt(3)));
            add(answer, BEGIN.plusHours(dice.nextInt(900)), family, -1, true);
        }
    }

    private List<String> sentences(int count) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sentences.add(language.sentence());
        }
        return sentences;
    }

    private void add(List<String> sentences, LocalDateTime time, int family, int parent, boolean missing) {
        String text = spoilt(String.join(" ", sentences));
        Document document = new Document(
                "report-" + pieces.size(),
                text,
                Optional.of(time + ":00Z").filter(t -> dice.nextInt(10) > 0),
                Optional.of(language.outlet()),
                Optional.empty());
        pieces.add(new Piece(document, family, parent, missing));
    }

    private String spoilt(String text) {
        StringBuilder spoilt = new StringBuilder(text);
        for (int i = 0; i < spoilt.length() && noise > 0; i++) {
            if (Character.isLetter(spoilt.charAt(i)) && dice.nextInt(100) < noise) {
                spoilt.setCharAt(i, (char) ('a' + dice.nextInt(26)));
            }
        }
        return spoilt.toString();
    }

    /** One outlet tells without a source, another credits it, and it then credits the other. */
    private List<Story> ring(int number) {
        String one = language.outlet() + " One";
        String two = language.outlet() + " Two";
        List<String> words = List.of(language.sentence().replace(".", "").split(" ", -1));
        String claim = String.join(" ", words.subList(0, Math.min(words.size(), 12)));
        return List.of(
                told("ring-" + number + "-a", one, "2031-04-01", claim, List.of(one)),
                told("ring-" + number + "-b", two, "2031-04-02", claim, List.of(one, two)),
                told("ring-" + number + "-c", one, "2031-04-03", claim, List.of(two, one)));
    }

    private static Story told(String id, String outlet, String date, String words, List<String> chain) {
        return new Story(
                id,
                id,
                Optional.of(outlet),
                Optional.of(date),
                List.of(new Story.Statement("s-" + id, new Span(0, words.length()), words, chain)));
    }
}
