package org.hearsay.link.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hearsay.model.SharedPassage;
import org.hearsay.model.Span;

/**
 * Finds the passages that documents share, verbatim or edited, from about eight words (six, where most of the text is
 * noisy), and says which took them from which.
 *
 * <p>Deterministic. Time grows with the number of words and of shared runs. Texts are asked for one at a time, and what is
 * found is told as it is found; words and places go to {@link Tape tapes}, so memory is bounded whatever comes.
 */
public final class PassageFinder {
    /**
     * A document to compare.
     *
     * @param id names it in the result
     * @param text its words
     * @param date EDTF, when known
     * @param outlet who published it, when known
     * @param byline who wrote it, when known; agencies are credited there
     */
    public record Document(
            String id, String text, Optional<String> date, Optional<String> outlet, Optional<String> byline) {}

    private final Supplier<Tape> tapes;

    /** Keeps all in memory: for thousands of documents. */
    public PassageFinder() {
        this(Tape::inMemory);
    }

    /** @param tapes where to put what is needed between two steps; each is asked for a dozen times at most */
    public PassageFinder(Supplier<Tape> tapes) {
        this.tapes = tapes;
    }

    /** All shared passages, by pair, the earlier dated first, and within a pair in reading order of the first. */
    public List<SharedPassage> find(List<Document> documents) {
        List<SharedPassage> found = new ArrayList<>();
        find(new ListedPile(documents), new Gathering(found));
        return found;
    }

    /** Tells the shared passages of which at least one document is new, in the same order, and what else there is to tell. */
    public void find(Pile pile, Findings findings) {
        int[] order = inOrderOfTime(pile);
        Vocabulary vocabulary = new Vocabulary();
        Shelf shelf = shelve(pile, order, vocabulary, findings);
        Grain grain = new Spelling(vocabulary).read(shelf) ? Grain.noisy(order.length) : Grain.clean(order.length);
        Hits hits = new Hits(order.length, tapes);
        StockTexts stock = new StockTexts(shelf, grain.run());
        Fingerprints.Collection collection = new Fingerprints.Collection(
                known(pile, order),
                outlets(pile, order),
                (done, of) -> findings.progress(Findings.Step.SORTING, done, of));
        Surprise surprise = new Surprise(shelf);
        new Fingerprints(shelf, grain, collection, surprise, hits, stock).find();
        Pairs pairs = new Pairs(pile, order, shelf, grain, surprise, findings);
        stock.each(pairs::stock);
        hits.forEachPair(pairs::take);
    }

    /** Earlier dates first, the undated last: of many copies of one text each is compared with the first. */
    private static int[] inOrderOfTime(Pile pile) {
        String[] keys = new String[pile.size()];
        Arrays.setAll(keys, number -> Dates.key(pile.card(number).date()));
        return java.util.stream.IntStream.range(0, pile.size())
                .boxed()
                .sorted(Comparator.comparing(number -> keys[number]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private Shelf shelve(Pile pile, int[] order, Vocabulary vocabulary, Findings findings) {
        Tape tape = tapes.get();
        int[] from = new int[order.length + 1];
        for (int d = 0; d < order.length; d++) {
            int number = order[d];
            int[] words = pile.words(number).orElseGet(() -> {
                String text = pile.text(number);
                Words read = Words.of(text);
                vocabulary.add(text, read);
                findings.words(number, read.word());
                return read.word();
            });
            tape.write(words, words.length);
            from[d + 1] = Math.addExact(from[d], words.length);
            findings.progress(Findings.Step.READING, d + 1L, order.length);
        }
        return new Shelf(tape.all(), from);
    }

    private static BitSet known(Pile pile, int[] order) {
        BitSet known = new BitSet();
        for (int d = 0; d < order.length; d++) {
            known.set(d, pile.isKnown(order[d]));
        }
        return known;
    }

    /** A number for each outlet; a document of an unknown one has its own. */
    private static int[] outlets(Pile pile, int[] order) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] outlets = new int[order.length];
        for (int d = 0; d < order.length; d++) {
            int own = d;
            outlets[d] = pile.card(order[d])
                    .outlet()
                    .map(name -> numbers.computeIfAbsent(Story.plain(name), n -> own))
                    .orElse(own);
        }
        return outlets;
    }

    /** The pairs that share something, one after the other. */
    private static final class Pairs {
        private final int[] order;
        private final Shelf shelf;
        private final Grain grain;
        private final Surprise surprise;
        private final Findings findings;
        private final Texts texts;
        private int second = -1;
        private int[] inSecond = new int[0];

        Pairs(Pile pile, int[] order, Shelf shelf, Grain grain, Surprise surprise, Findings findings) {
            this.order = order;
            this.shelf = shelf;
            this.grain = grain;
            this.surprise = surprise;
            this.findings = findings;
            this.texts = new Texts(pile);
        }

        void take(int first, int other, long[] hits, int from, int to) {
            if (other != second) {
                second = other;
                inSecond = shelf.of(other);
                findings.progress(Findings.Step.COMPARING, other + 1L, order.length);
            }
            int[] inFirst = shelf.of(first);
            List<Alignment.Piece> pieces = new Alignment(inFirst, inSecond, grain.run())
                    .pieces(hits, from, to).stream()
                            .filter(piece -> isEnough(piece, inFirst))
                            .toList();
            if (!pieces.isEmpty()) {
                tell(order[first], order[other], pieces);
            }
        }

        private boolean isEnough(Alignment.Piece piece, int[] inFirst) {
            return piece.equal() >= grain.enough()
                    && (piece.quoted() != Alignment.Quoted.NEITHER
                            || piece.equal() >= grain.stretch()
                            || surprise.bits(inFirst, piece.fromFirst(), piece.toFirst(), piece.equal())
                                    >= surprise.needed());
        }

        private void tell(int first, int other, List<Alignment.Piece> pieces) {
            Pair pair = new Pair(texts.open(first), texts.open(other));
            pair.passages(pieces).forEach(passage -> findings.passage(first, other, passage));
        }

        void stock(int document, int from, int to, int documents, int outlets) {
            int number = order[document];
            Words words = texts.open(number).words();
            findings.stock(new Findings.StockWording(
                    number, new Span(words.start()[from], words.end()[to - 1]), documents, outlets));
        }
    }

    /** Two documents with their words. */
    private record Pair(Texts.Opened a, Texts.Opened b) {
        List<SharedPassage> passages(List<Alignment.Piece> pieces) {
            List<SharedPassage> between = new ArrayList<>();
            pieces.forEach(piece -> between.add(passage(piece)));
            return new Furniture(a.document(), b.document()).apart(between);
        }

        private SharedPassage passage(Alignment.Piece piece) {
            Span spanA = span(a.words(), piece.fromFirst(), piece.toFirst());
            Span spanB = span(b.words(), piece.fromSecond(), piece.toSecond());
            Direction direction = Direction.of(a.document(), spanA, b.document(), spanB, piece.quoted());
            return new SharedPassage(
                    a.document().id(),
                    spanA,
                    b.document().id(),
                    spanB,
                    piece.equal(),
                    direction.derivation(),
                    direction.reasons());
        }

        private static Span span(Words words, int from, int to) {
            return new Span(words.start()[from], words.end()[to - 1]);
        }
    }

    /** Documents that are in memory, all of them new. */
    private record ListedPile(List<Document> documents) implements Pile {
        @Override
        public int size() {
            return documents.size();
        }

        @Override
        public Card card(int number) {
            Document document = documents.get(number);
            return new Card(document.id(), document.date(), document.outlet(), document.byline());
        }

        @Override
        public String text(int number) {
            return documents.get(number).text();
        }
    }

    /** Keeps the passages. */
    private record Gathering(List<SharedPassage> found) implements Findings {
        @Override
        public void words(int number, int[] words) {}

        @Override
        public void passage(int first, int second, SharedPassage passage) {
            found.add(passage);
        }

        @Override
        public void stock(StockWording wording) {}

        @Override
        public void progress(Step step, long done, long of) {}
    }
}
