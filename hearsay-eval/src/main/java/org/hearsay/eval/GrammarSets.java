package org.hearsay.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hearsay.model.Span;
import org.hearsay.read.grammar.Opened;
import org.hearsay.read.grammar.Parse;
import org.hearsay.read.grammar.Parser;

/**
 * Scores the grammar network on texts it was not trained on (UD English EWT, test).
 *
 * <ul>
 *   <li><b>grammar.upos, grammar.uas, grammar.las</b>: of gold words, given as words and sentences, the share with the right
 *       word class; the right head; the right head and universal label (what stands before a colon, as in the CoNLL 2018
 *       shared task). Marks count as words
 *   <li><b>grammar.words, grammar.sentences</b>: F1 of spans found in the raw text
 *   <li><b>grammar.raw.upos, grammar.raw.las</b>: F1 from the raw text, where a word counts as right only if its span is
 *       right, and its head's too
 *   <li><b>grammar.names</b>: F1 of names from the raw text, where place and bearer must both be right
 * </ul>
 */
final class GrammarSets {
    static final String TREES = "../data/ewt/test.conllu.gz";
    static final String NAMES = "ner/ewt.test.iob2.gz";
    private static final Map<String, Parse.Bearer> BEARERS =
            Map.of("PER", Parse.Bearer.PERSON, "ORG", Parse.Bearer.ORG, "LOC", Parse.Bearer.PLACE);

    private final GoldFolder gold;

    GrammarSets(GoldFolder gold) {
        this.gold = gold;
    }

    List<Figures> figures(Predicate<String> wanted) {
        boolean trees = gold.has(TREES) && wanted.test("grammar.ewt");
        boolean names = gold.has(TREES) && gold.has(NAMES) && wanted.test("grammar.names");
        if ((!trees && !names) || !(Parser.open() instanceof Opened.Ready(Parser parser))) {
            return List.of();
        }
        try (parser) {
            List<Treebank.Document> documents = Treebank.read(gold.text(TREES));
            List<Parse> raw = documents.stream()
                    .map(document -> parser.read(document.text()))
                    .toList();
            List<Figures> figures = new ArrayList<>();
            if (trees) {
                figures.add(trees(parser, documents, raw));
            }
            if (names) {
                figures.add(names(documents, raw));
            }
            return figures;
        }
    }

    private static Figures trees(Parser parser, List<Treebank.Document> documents, List<Parse> raw) {
        Tally tally = new Tally();
        for (int k = 0; k < documents.size(); k++) {
            Treebank.Document document = documents.get(k);
            List<List<Span>> known = document.sentences().stream()
                    .map(sentence ->
                            sentence.words().stream().map(Treebank.Word::span).toList())
                    .toList();
            addKnown(tally, document, parser.read(document.text(), known));
            addRaw(tally, document, raw.get(k));
        }
        Map<String, Double> values = new LinkedHashMap<>();
        tally.shares("grammar").forEach((name, share) -> values.put("grammar." + name, share));
        for (String name : List.of("words", "sentences", "raw.upos", "raw.las")) {
            String unit = name.equals("sentences") ? "sentences" : "words";
            Prf prf = tally.prf(name + ".right", unit + ".found", unit + ".gold");
            values.put("grammar." + name, 100 * prf.f1());
        }
        String size = documents.size() + " documents, " + (int) tally.count("words.gold") + " words";
        return new Figures("grammar.ewt", TREES, size, values, List.of(), List.of());
    }

    private static void addKnown(Tally tally, Treebank.Document document, Parse parse) {
        int at = 0;
        for (Treebank.Sentence sentence : document.sentences()) {
            int first = at;
            for (Treebank.Word word : sentence.words()) {
                Parse.Word found = parse.words().get(at++);
                int head = found.head() == Parse.Word.ROOT ? -1 : found.head() - first;
                boolean right = head == word.head();
                add(tally, "grammar.upos", found.upos().equals(word.upos()));
                add(tally, "grammar.uas", right);
                add(tally, "grammar.las", right && universal(found.label()).equals(universal(word.label())));
            }
        }
    }

    private static void add(Tally tally, String name, boolean right) {
        tally.add(name + ".of", 1);
        tally.addIf(name + ".right", right);
    }

    private static void addRaw(Tally tally, Treebank.Document document, Parse parse) {
        Map<Span, Parse.Word> found = new HashMap<>();
        parse.words().forEach(word -> found.put(word.span(), word));
        tally.add("words.found", parse.words().size());
        tally.add("sentences.found", parse.sentences().size());
        Set<Span> sentences =
                parse.sentences().stream().map(Parse.Sentence::span).collect(Collectors.toSet());
        for (Treebank.Sentence sentence : document.sentences()) {
            List<Treebank.Word> words = sentence.words();
            Span span = new Span(
                    words.getFirst().span().start(), words.getLast().span().end());
            tally.add("sentences.gold", 1);
            tally.addIf("sentences.right", sentences.contains(span));
            for (Treebank.Word word : words) {
                Parse.Word same = found.get(word.span());
                tally.add("words.gold", 1);
                tally.addIf("words.right", same != null);
                tally.addIf("raw.upos.right", same != null && same.upos().equals(word.upos()));
                tally.addIf("raw.las.right", same != null && hangsRight(parse, same, words, word));
            }
        }
    }

    private static boolean hangsRight(Parse parse, Parse.Word found, List<Treebank.Word> words, Treebank.Word word) {
        boolean head = (found.head() == Parse.Word.ROOT || word.head() < 0)
                ? (found.head() == Parse.Word.ROOT && word.head() < 0)
                : parse.words()
                        .get(found.head())
                        .span()
                        .equals(words.get(word.head()).span());
        return head && universal(found.label()).equals(universal(word.label()));
    }

    private static String universal(String label) {
        int colon = label.indexOf(':');
        return colon < 0 ? label : label.substring(0, colon);
    }

    private Figures names(List<Treebank.Document> documents, List<Parse> raw) {
        Map<String, List<String[]>> tagged = tagged(gold.text(NAMES));
        Tally tally = new Tally();
        List<String> misses = new ArrayList<>();
        List<String> spurious = new ArrayList<>();
        for (int k = 0; k < documents.size(); k++) {
            String text = documents.get(k).text();
            Set<Parse.Name> expected = documents.get(k).sentences().stream()
                    .flatMap(sentence ->
                            expected(text, sentence, tagged.getOrDefault(sentence.name(), List.of())).stream())
                    .collect(Collectors.toSet());
            Set<Parse.Name> found = Set.copyOf(raw.get(k).names());
            tally.add("gold", expected.size());
            tally.add("found", found.size());
            tally.add(
                    "right", (double) found.stream().filter(expected::contains).count());
            expected.stream().filter(name -> !found.contains(name)).forEach(name -> misses.add(told(text, name)));
            found.stream().filter(name -> !expected.contains(name)).forEach(name -> spurious.add(told(text, name)));
        }
        Prf prf = tally.prf("right", "found", "gold");
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("grammar.names", 100 * prf.f1());
        values.put("grammar.names.p", 100 * prf.precision());
        values.put("grammar.names.r", 100 * prf.recall());
        return new Figures("grammar.names", NAMES, (int) tally.count("gold") + " names", values, misses, spurious);
    }

    private static String told(String text, Parse.Name name) {
        return name.span().in(text) + " (" + name.bearer() + ")";
    }

    /** Form and tag of each token, by the sentence's name: the files have another order than the treebank. */
    private static Map<String, List<String[]>> tagged(String rows) {
        Map<String, List<String[]>> tagged = new HashMap<>();
        List<String[]> sentence = new ArrayList<>();
        for (String line : rows.split("\n", -1)) {
            if (line.startsWith("# sent_id")) {
                sentence = new ArrayList<>();
                tagged.put(line.substring(line.indexOf('=') + 1).strip(), sentence);
            } else if (!line.isBlank() && !line.startsWith("# ")) {
                sentence.add(line.split("\t", -1));
            }
        }
        return tagged;
    }

    /** Names over the same characters, which may be cut into words otherwise. */
    private static List<Parse.Name> expected(String text, Treebank.Sentence sentence, List<String[]> tagged) {
        List<Parse.Name> names = new ArrayList<>();
        int at = sentence.words().getFirst().span().start();
        int start = -1;
        int end = -1;
        String kind = "";
        for (String[] row : tagged) {
            int begin = text.indexOf(row[1].substring(0, 1), at);
            at = begin + row[1].length();
            if (!row[2].equals("I-" + kind)) {
                add(names, start, end, kind);
                kind = row[2].length() > 2 ? row[2].substring(2) : "";
                start = begin;
            }
            end = at;
        }
        add(names, start, end, kind);
        return names;
    }

    private static void add(List<Parse.Name> names, int start, int end, String kind) {
        Parse.Bearer bearer = BEARERS.get(kind);
        if (bearer != null) {
            names.add(new Parse.Name(new Span(start, end), bearer));
        }
    }
}
