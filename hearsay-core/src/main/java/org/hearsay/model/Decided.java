package org.hearsay.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A reading as people's decisions leave it. The reading itself is not changed: without the decisions it stands as it was
 * found.
 *
 * @param reading what stands
 * @param byStatement for the id of each statement of {@code reading} that a person decided about, the decision that counts
 * @param rejected the decisions by which a statement is none
 * @param unplaced decisions whose words the text does not hold any more; they wait, and change nothing
 */
public record Decided(
        Reading reading, Map<String, Decision> byStatement, List<Decision> rejected, List<Decision> unplaced) {
    /** At least this share of the words of both must be common for a statement read anew to be the one decided about. */
    private static final double SAME = 0.5;

    public Decided {
        byStatement = Map.copyOf(byStatement);
        rejected = List.copyOf(rejected);
        unplaced = List.copyOf(unplaced);
    }

    /**
     * Applies decisions to a reading, the oldest first; of several about one statement the last counts.
     *
     * @param text that was read; it may have been drawn anew since the decisions were made
     * @param standing decisions that were not undone
     */
    public static Decided of(Reading found, String text, List<Decision> standing) {
        return standing.isEmpty()
                ? new Decided(found, Map.of(), List.of(), List.of())
                : new Applying(found, text).all(standing);
    }

    /** One reading on the desk: its statements as they stand so far, and what became of the others. */
    private record Applying(
            Reading found,
            String text,
            List<Attribution> statements,
            Map<String, Optional<String>> parentsOfGone,
            Map<String, Decision> byStatement,
            Map<String, Decision> rejected,
            List<Decision> unplaced) {

        Applying(Reading found, String text) {
            this(
                    found,
                    text,
                    new ArrayList<>(found.attributions()),
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new ArrayList<>());
        }

        Decided all(List<Decision> standing) {
            standing.forEach(this::apply);
            statements.replaceAll(this::underLiving);
            Reading reading = new Reading(statements, found.embedded(), found.mentions(), found.dates());
            List<Decision> gone = rejected.values().stream()
                    .sorted(Comparator.comparing(
                            decision -> decision.statement().content().getFirst()))
                    .toList();
            return new Decided(reading, byStatement, gone, unplaced);
        }

        private void apply(Decision decision) {
            Optional<Attribution> target = decision.before().flatMap(this::standing);
            Optional<Attribution> after = decision.after().flatMap(wanted -> placed(wanted, decision.words(), target));
            if (decision.after().isPresent() && after.isEmpty()) {
                unplaced.add(decision);
                return;
            }
            target.ifPresent(gone -> {
                statements.remove(gone);
                parentsOfGone.put(gone.id(), gone.parent());
                byStatement.remove(gone.id());
            });
            String id = decision.statement().id();
            rejected.remove(id);
            if (after.isPresent()) {
                insert(after.get());
                byStatement.put(id, decision);
            } else if (target.isPresent()) {
                rejected.put(id, decision);
            }
        }

        /** The statement that is meant: of the same id, else the one that shares most of its words. */
        private Optional<Attribution> standing(Attribution meant) {
            Optional<Attribution> same =
                    statements.stream().filter(a -> a.id().equals(meant.id())).findFirst();
            return same.or(() -> statements.stream()
                    .filter(a -> shared(a, meant) >= SAME)
                    .max(Comparator.comparingDouble(a -> shared(a, meant))));
        }

        private static double shared(Attribution a, Attribution b) {
            int common = 0;
            for (Span one : a.content()) {
                for (Span other : b.content()) {
                    common += Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
                }
            }
            return common / (double) Math.max(length(a), length(b));
        }

        private static int length(Attribution statement) {
            return statement.content().stream().mapToInt(Span::length).sum();
        }

        private Optional<Attribution> placed(Attribution wanted, List<String> words, Optional<Attribution> target) {
            return places(wanted.content(), words).map(content -> {
                boolean moved = !content.equals(wanted.content());
                boolean sameWords =
                        target.filter(t -> t.content().equals(content)).isPresent();
                Optional<String> parent =
                        sameWords ? target.flatMap(Attribution::parent) : holder(wanted.id(), content);
                return new Attribution(
                        wanted.id(),
                        wanted.form(),
                        wanted.kind(),
                        wanted.stance(),
                        moved ? withoutPlace(wanted.source()) : wanted.source(),
                        moved ? List.of() : wanted.cue(),
                        content,
                        parent,
                        moved ? Optional.empty() : wanted.addressee(),
                        moved ? Optional.empty() : wanted.medium(),
                        wanted.evidence(),
                        1);
            });
        }

        /** Where the pieces stand now: where they stood, else at their nearest other place, in order. */
        private Optional<List<Span>> places(List<Span> pieces, List<String> words) {
            List<Span> places = new ArrayList<>();
            int from = 0;
            for (int i = 0; i < pieces.size(); i++) {
                Span piece = pieces.get(i);
                String wanted = i < words.size() ? words.get(i) : "";
                int at = piece.end() <= text.length() && piece.in(text).equals(wanted)
                        ? piece.start()
                        : nearest(wanted, piece.start(), from);
                if (at < from || wanted.isEmpty()) {
                    return Optional.empty();
                }
                places.add(new Span(at, at + wanted.length()));
                from = at + wanted.length();
            }
            return Optional.of(places);
        }

        private int nearest(String wanted, int to, int from) {
            int best = -1;
            for (int at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
                if (best < 0 || Math.abs(at - to) < Math.abs(best - to)) {
                    best = at;
                }
            }
            return best;
        }

        private static Source withoutPlace(Source source) {
            return switch (source) {
                case Source.Named named -> new Source.Named(List.of(), named.name(), named.type());
                case Source.Unnamed unnamed -> new Source.Unnamed(List.of(), unnamed.description(), unnamed.type());
                case Source.Writer writer -> new Source.Writer(List.of(), writer.name());
                case Source.Unattributed nobody -> nobody;
            };
        }

        /** The innermost statement whose content holds all of these pieces and more. */
        private Optional<String> holder(String id, List<Span> content) {
            Span hull = Span.hull(content);
            return statements.stream()
                    .filter(a -> !a.id().equals(id))
                    .filter(a -> a.content().stream().anyMatch(c -> c.contains(hull) && c.length() > hull.length()))
                    .min(Comparator.comparingInt(a -> Span.hull(a.content()).length()))
                    .map(Attribution::id);
        }

        private void insert(Attribution statement) {
            Span hull = Span.hull(statement.content());
            int at = 0;
            while (at < statements.size()
                    && !isAfter(Span.hull(statements.get(at).content()), hull)) {
                at++;
            }
            statements.add(at, statement);
        }

        private static boolean isAfter(Span other, Span hull) {
            return other.start() > hull.start() || (other.start() == hull.start() && other.end() < hull.end());
        }

        /** Hangs what hung on a statement that is gone on the one that held that. */
        private Attribution underLiving(Attribution statement) {
            Optional<String> parent = statement.parent();
            for (int steps = 0;
                    parent.isPresent() && !isLiving(parent.get()) && steps <= parentsOfGone.size();
                    steps++) {
                parent = parentsOfGone.getOrDefault(parent.get(), Optional.empty());
            }
            parent = parent.filter(p -> isLiving(p) && !p.equals(statement.id()));
            return parent.equals(statement.parent()) ? statement : under(statement, parent);
        }

        private boolean isLiving(String id) {
            return statements.stream().anyMatch(a -> a.id().equals(id));
        }

        private static Attribution under(Attribution statement, Optional<String> parent) {
            return new Attribution(
                    statement.id(),
                    statement.form(),
                    statement.kind(),
                    statement.stance(),
                    statement.source(),
                    statement.cue(),
                    statement.content(),
                    parent,
                    statement.addressee(),
                    statement.medium(),
                    statement.evidence(),
                    statement.confidence());
        }
    }
}
