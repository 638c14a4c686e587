package org.hearsay.link.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.SharedPassage;
import org.hearsay.model.Span;

/**
 * Finds the passages that documents share, verbatim or edited, from about eight words (six, where most of the text is
 * noisy), and says which took them from which.
 *
 * <p>Deterministic. Time grows with the number of words and of shared runs; memory holds four numbers a word.
 */
public final class PassageFinder {
    /** In clean text five words in a row are rarely shared by chance; in noisy text five in a row are rarely unspoilt. */
    private static final Grain CLEAN = new Grain(5, 8, 150);

    private static final Grain NOISY = new Grain(3, 6, 60);

    /**
     * How fine the search is.
     *
     * @param run how many equal words in a row begin a passage
     * @param enough how many equal words it needs in all
     * @param tooCommon in how many documents a run is boilerplate; in larger collections one in fifty
     */
    private record Grain(int run, int enough, int tooCommon) {}

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

    /** All shared passages, by pair, the earlier dated first, and within a pair in reading order of the first. */
    public List<SharedPassage> find(List<Document> documents) {
        return find(documents, 0);
    }

    /**
     * The shared passages of which at least one document is new.
     *
     * @param known how many of the documents, from the first on, were compared with each other before
     */
    public List<SharedPassage> find(List<Document> documents, int known) {
        List<Known> order = inOrderOfTime(documents, known);
        List<String> texts = order.stream().map(k -> k.document().text()).toList();
        Spelling.Reading reading =
                new Spelling(texts, texts.stream().map(Words::of).toList()).read();
        Grain grain = reading.noisy() ? NOISY : CLEAN;
        List<Words> words = reading.words();
        List<SharedPassage> found = new ArrayList<>();
        int tooCommon = Math.max(grain.tooCommon(), documents.size() / 50);
        new Fingerprints(words, grain.run(), tooCommon).find().forEachPair((a, b, hits, from, to) -> {
            if (!order.get(a).known() || !order.get(b).known()) {
                Alignment alignment = new Alignment(words.get(a), words.get(b), grain.run());
                Pair pair = new Pair(
                        order.get(a).document(), words.get(a), order.get(b).document(), words.get(b));
                found.addAll(pair.passages(alignment.pieces(hits, from, to), grain.enough()));
            }
        });
        return found;
    }

    /** A document, and whether it was compared before. */
    private record Known(Document document, boolean known) {}

    /** Earlier dates first, the undated last: of many copies of one text each is compared with the first. */
    private static List<Known> inOrderOfTime(List<Document> documents, int known) {
        List<Known> order = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            order.add(new Known(documents.get(i), i < known));
        }
        order.sort(Comparator.comparing(k -> Dates.key(k.document().date())));
        return order;
    }

    /** Two documents with their words. */
    private record Pair(Document a, Words inA, Document b, Words inB) {
        List<SharedPassage> passages(List<Alignment.Piece> pieces, int enough) {
            List<SharedPassage> between = new ArrayList<>();
            for (Alignment.Piece piece : pieces) {
                if (piece.equal() >= enough) {
                    between.add(passage(piece));
                }
            }
            return new Furniture(a, b).apart(between);
        }

        private SharedPassage passage(Alignment.Piece piece) {
            Span spanA = span(inA, piece.fromFirst(), piece.toFirst());
            Span spanB = span(inB, piece.fromSecond(), piece.toSecond());
            Direction direction = Direction.of(a, spanA, b, spanB, piece.quoted());
            return new SharedPassage(
                    a.id(), spanA, b.id(), spanB, piece.equal(), direction.derivation(), direction.reasons());
        }

        private static Span span(Words words, int from, int to) {
            return new Span(words.start()[from], words.end()[to - 1]);
        }
    }
}
