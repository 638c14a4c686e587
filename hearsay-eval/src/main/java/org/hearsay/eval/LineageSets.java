package org.hearsay.eval;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.eval.ReprintFamilies.Piece;
import org.hearsay.link.lineage.PassageFinder;
import org.hearsay.link.lineage.PassageFinder.Document;
import org.hearsay.link.lineage.Story;
import org.hearsay.link.lineage.StoryPile;
import org.hearsay.model.Family;
import org.hearsay.model.HearsayException;
import org.hearsay.model.SharedPassage;
import org.hearsay.model.SharedPassage.Derivation;

/**
 * Scores lineage on invented families of which the truth is known.
 *
 * <ul>
 *   <li><b>pairs.recall</b>: of reports that took words from another, the share of which a passage with that one was found
 *   <li><b>pairs.precision</b>: of pairs with a passage, the share that are of one family
 *   <li><b>direction.decided</b>: of those found, the share of which it was decided who took them
 *   <li><b>direction.right</b>: of those decided, the share decided right
 *   <li><b>parents.right</b>: of reports that took words, the share whose family hangs them on the one they took them from
 *   <li><b>origins.right</b>: of families with one origin, the share whose largest family of passages says one
 *   <li><b>missing.found</b>: of families that quote a report that is not there, the share that says so
 *   <li><b>rings.found</b>: of rings of mutual credit, the share found with all their reports
 * </ul>
 */
final class LineageSets {
    static final String INVENTED = GoldFolder.OWN + "lineage.properties";

    private final GoldFolder gold;

    LineageSets(GoldFolder gold) {
        this.gold = gold;
    }

    List<Figures> figures(Predicate<String> wanted) {
        Properties plan = plan();
        List<Figures> figures = new ArrayList<>();
        for (String noise : plan.getProperty("noise").split(" ", -1)) {
            String set = "lineage.noise" + noise;
            if (wanted.test(set)) {
                ReprintFamilies.Made made = new ReprintFamilies(number(plan, "seed"), Integer.parseInt(noise))
                        .make(number(plan, "families"), number(plan, "alone"), number(plan, "rings"));
                figures.add(figures(set, made));
            }
        }
        return figures;
    }

    private Properties plan() {
        Properties plan = new Properties();
        try (Reader in = Files.newBufferedReader(gold.file(INVENTED))) {
            plan.load(in);
            return plan;
        } catch (IOException e) {
            throw new HearsayException(
                    "HS-EVA-001",
                    "Expected a readable gold file; " + gold.file(INVENTED) + " could not be read (" + e.getMessage()
                            + "). Take it from the last commit again.",
                    e);
        }
    }

    private static int number(Properties plan, String name) {
        return Integer.parseInt(plan.getProperty(name).strip());
    }

    private static Figures figures(String set, ReprintFamilies.Made made) {
        List<Document> documents = made.pieces().stream().map(Piece::document).toList();
        List<SharedPassage> passages = new PassageFinder().find(documents);
        Map<String, Double> values = new LinkedHashMap<>();
        List<String> misses = new ArrayList<>();
        pairs(made.pieces(), passages, values, misses);
        families(made.pieces(), families(documents, passages), values);
        values.put("rings.found", rings(made.rings()));
        return new Figures(
                set,
                INVENTED,
                documents.size() + " reports, " + made.rings().size() + " rings",
                values,
                misses,
                List.of());
    }

    private static void pairs(
            List<Piece> pieces, List<SharedPassage> passages, Map<String, Double> values, List<String> misses) {
        Map<Long, Integer> votes = new HashMap<>();
        for (SharedPassage p : passages) {
            if (p.derivation() != Derivation.FURNITURE) {
                int a = index(p.first());
                int b = index(p.second());
                int vote = switch (p.derivation()) {
                    case FIRST_FROM_SECOND -> p.sameWords();
                    case SECOND_FROM_FIRST -> -p.sameWords();
                    case SIBLINGS, UNKNOWN, FURNITURE -> 0;
                };
                votes.merge(key(a, b), a < b ? vote : -vote, Integer::sum);
            }
        }
        int children = 0;
        int found = 0;
        int decided = 0;
        int right = 0;
        for (int i = 0; i < pieces.size(); i++) {
            int parent = pieces.get(i).parent();
            if (parent >= 0) {
                children++;
                Integer vote = votes.get(key(parent, i));
                found += vote == null ? 0 : 1;
                decided += vote == null || vote == 0 ? 0 : 1;
                right += vote != null && vote < 0 ? 1 : 0;
                if (vote == null) {
                    misses.add(pieces.get(i).document().text());
                }
            }
        }
        long kin = votes.keySet().stream()
                .filter(pair -> pieces.get((int) (pair >> 32)).family()
                        == pieces.get((int) (long) pair).family())
                .count();
        values.put("pairs.recall", share(found, children));
        values.put("pairs.precision", share(kin, votes.size()));
        values.put("direction.decided", share(decided, found));
        values.put("direction.right", share(right, decided));
    }

    private static long key(int one, int other) {
        return ((long) Math.min(one, other) << 32) | Math.max(one, other);
    }

    private static int index(String id) {
        return Integer.parseInt(id.substring(id.indexOf('-') + 1));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 100 : 100.0 * part / whole;
    }

    private static List<Family> families(List<Document> documents, List<SharedPassage> passages) {
        List<Story> stories = documents.stream()
                .map(d -> new Story(d.id(), d.id(), d.outlet(), d.date(), List.of()))
                .toList();
        return new StoryPile(stories, documents.stream().map(Document::text).toList()).families(passages);
    }

    private static void families(List<Piece> pieces, List<Family> families, Map<String, Double> values) {
        Map<Integer, Family> largest = new HashMap<>();
        Set<Long> hung = new HashSet<>();
        for (Family family : families) {
            int number =
                    pieces.get(index(family.members().getFirst().document())).family();
            largest.merge(
                    number, family, (a, b) -> b.members().size() > a.members().size() ? b : a);
            for (Family.Link link : family.links()) {
                int copy = index(family.members().get(link.from()).document());
                int on = index(family.members().get(link.on()).document());
                hung.add(((long) copy << 32) | on);
            }
        }
        long children = 0;
        long right = 0;
        Map<Integer, Boolean> missing = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            children += piece.parent() >= 0 ? 1 : 0;
            right += piece.parent() >= 0 && hung.contains(((long) i << 32) | piece.parent()) ? 1 : 0;
            if (piece.parent() >= 0 || piece.missing()) {
                missing.put(piece.family(), piece.missing());
            }
        }
        values.put("parents.right", share(right, children));
        long single = missing.values().stream().filter(m -> !m).count();
        long one = 0;
        long told = 0;
        for (Map.Entry<Integer, Family> entry : largest.entrySet()) {
            Family.Origins origins = entry.getValue().origins();
            if (missing.getOrDefault(entry.getKey(), false)) {
                told += origins.roots().stream().anyMatch(r -> r.kind() == Family.RootKind.MISSING) ? 1 : 0;
            } else if (missing.containsKey(entry.getKey())) {
                one += origins.interval().equals("1") ? 1 : 0;
            }
        }
        values.put("origins.right", share(one, single));
        values.put("missing.found", share(told, missing.size() - single));
    }

    private static double rings(List<List<Story>> rings) {
        List<Story> all = rings.stream().flatMap(List::stream).toList();
        List<Family> families = new StoryPile(all, List.of()).statementFamilies();
        long found = rings.stream()
                .filter(ring -> families.stream().anyMatch(family -> isRing(family, ring)))
                .count();
        return share(found, rings.size());
    }

    private static boolean isRing(Family family, List<Story> ring) {
        return family.circles().stream()
                .anyMatch(circle -> circle.stream()
                        .map(i -> family.members().get(i).document())
                        .toList()
                        .equals(ring.stream().map(Story::document).toList()));
    }
}
