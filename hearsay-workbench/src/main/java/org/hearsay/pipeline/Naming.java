package org.hearsay.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearsay.link.actors.ActorLinker;
import org.hearsay.link.actors.Linked;
import org.hearsay.link.actors.NameUse;
import org.hearsay.model.Digest;
import org.hearsay.read.mention.OutletNames;
import org.hearsay.store.CaseActors;
import org.hearsay.store.CaseNames;

/**
 * Brings a case's actors up to its readings and to what people decided: gathers the names of what was read since, then joins all
 * names anew. Joining takes memory for each different name of a case, not for each mention.
 */
final class Naming {
    private final CaseActors actors;
    private final Consumer<Relating.Step> progress;

    /**
     * For one run.
     *
     * @param progress is told how far it is; it may throw {@link Relating.Stopped}
     */
    Naming(CaseActors actors, Consumer<Relating.Step> progress) {
        this.actors = actors;
        this.progress = progress;
    }

    void bringUpToDate() {
        if (actors.isUpToDate()) {
            return;
        }
        actors.gather(done -> progress.accept(new Relating.Step("names in documents", done, 0)));
        CaseNames names = actors.names();
        progress.accept(new Relating.Step("who is who", 0, 0));
        Linked linked = ActorLinker.link(uses(names), names.rulings(), OutletNames::canonical);
        progress.accept(new Relating.Step("who is who", 0, 0));
        actors.save(linked.actors(), linked.suggestions(), names);
    }

    private static List<NameUse> uses(CaseNames names) {
        return names.names().entrySet().stream()
                .map(entry -> {
                    Map<Digest, Integer> statements = new HashMap<>();
                    entry.getValue()
                            .statements()
                            .forEach((number, said) ->
                                    statements.put(names.documents().get(number), said));
                    return new NameUse(
                            entry.getKey(),
                            entry.getValue().kind(),
                            statements,
                            List.copyOf(entry.getValue().forms()));
                })
                .toList();
    }
}
