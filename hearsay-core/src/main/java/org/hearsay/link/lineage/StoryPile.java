package org.hearsay.link.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Family;
import org.hearsay.model.SharedPassage;

/**
 * A few reports, all in memory, with their texts: families among them in one call.
 *
 * @param texts of the stories, in their order
 */
public record StoryPile(List<Story> stories, List<String> texts) implements Reports, Tellings {
    private static final Comparator<Family> LARGEST_FIRST =
            Comparator.comparingInt((Family f) -> -f.members().size()).thenComparing(Family::id);

    public StoryPile {
        stories = List.copyOf(stories);
        texts = List.copyOf(texts);
    }

    /** Families of these passages, which {@link PassageFinder#find(List)} found, largest first. */
    public List<Family> families(List<SharedPassage> passages) {
        Map<String, Integer> numbers = new HashMap<>();
        stories.forEach(story -> numbers.put(story.document(), numbers.size()));
        Sharing sharing = new Sharing();
        for (SharedPassage p : passages) {
            sharing.add(
                    numbers.getOrDefault(p.first(), 0),
                    p.inFirst().start(),
                    p.inFirst().end(),
                    numbers.getOrDefault(p.second(), 0),
                    p.inSecond().start(),
                    p.inSecond().end(),
                    p.sameWords(),
                    p.derivation(),
                    p.reasons());
        }
        BitSet all = new BitSet();
        all.set(0, sharing.count());
        List<Family> families = new ArrayList<>();
        new PassageFamilies(this).gather(sharing, all, one -> one.family().ifPresent(families::add));
        families.sort(LARGEST_FIRST);
        return families;
    }

    /** Families of the statements, largest first. */
    public List<Family> statementFamilies() {
        List<Family> families = new ArrayList<>();
        new StatementFamilies(this, Tape::inMemory).find(families::add);
        families.sort(LARGEST_FIRST);
        return families;
    }

    @Override
    public int reports() {
        return stories.size();
    }

    @Override
    public Story story(int number) {
        return stories.get(number);
    }

    @Override
    public String text(int number) {
        return texts.get(number);
    }

    @Override
    public int words(int number) {
        return Words.of(texts.get(number)).count();
    }

    @Override
    public void each(Take take) {
        for (int report = 0; report < stories.size(); report++) {
            List<Story.Statement> statements = stories.get(report).statements();
            for (int number = 0; number < statements.size(); number++) {
                take.take(report, number, statements.get(number).words());
            }
        }
    }

    @Override
    public Story.Statement statement(int report, int number) {
        return stories.get(report).statements().get(number);
    }
}
