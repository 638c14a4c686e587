package org.hearsay.read.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All patterns of a grammar as one tree, so that a text is matched in one walk. Patterns have bounded length and no
 * repetition, so the work at each token is bounded and the whole is linear in the text.
 */
final class RuleTrie {
    private final Node root = new Node();

    /**
     * Adds a pattern with its optional items spelled out in every combination.
     *
     * @param items for each item the symbols that match it
     * @param optional for each item whether it may be left out
     */
    void add(List<int[]> items, List<Boolean> optional, Rule rule) {
        add(root, items, optional, 0, new ArrayList<>(), rule);
    }

    private static void add(
            Node node, List<int[]> items, List<Boolean> optional, int item, List<Integer> taken, Rule rule) {
        if (item == items.size()) {
            if (!taken.isEmpty()) {
                node.accept(rule, taken);
            }
            return;
        }
        if (optional.get(item)) {
            add(node, items, optional, item + 1, taken, rule);
        }
        taken.add(item + 1);
        for (int symbol : items.get(item)) {
            add(node.child(symbol), items, optional, item + 1, taken, rule);
        }
        taken.removeLast();
    }

    /** The longest match that starts at {@code token}, or null; of equally long ones the one whose rule comes first. */
    @Nullable
    Match match(Tokens tokens, int token) {
        if (tokens.readings(token).length == 0) {
            return null;
        }
        Walk walk = new Walk(tokens, token);
        walk.from(root, token, 0);
        return walk.best;
    }

    private static final class Node {
        private final Map<Integer, Node> children = new HashMap<>();
        private @Nullable Rule rule;
        private int[] items = {};

        Node child(int symbol) {
            return children.computeIfAbsent(symbol, key -> new Node());
        }

        void accept(Rule candidate, List<Integer> taken) {
            if (rule == null || candidate.order() < rule.order()) {
                rule = candidate;
                items = taken.stream().mapToInt(Integer::intValue).toArray();
            }
        }
    }

    /** One walk down the tree along the text. */
    private static final class Walk implements Rule.Bound {
        private static final int DEEPEST = 24;
        private final Tokens tokens;
        private final int first;
        private final int[] token = new int[DEEPEST];
        private final int[] value = new int[DEEPEST];
        private int[] items = {};
        private int bestEnd = -1;
        private @Nullable Match best;

        Walk(Tokens tokens, int first) {
            this.tokens = tokens;
            this.first = first;
        }

        void from(Node node, int next, int depth) {
            Rule rule = node.rule;
            if (rule != null && (next > bestEnd || best == null || (next == bestEnd && rule.order() < best.order()))) {
                items = node.items;
                bestEnd = next;
                best = new Match(first, next, rule.op(), rule.order(), rule.question(), rule.fill(this));
            }
            boolean open = depth < DEEPEST && next < tokens.size() && (depth == 0 || !tokens.afterBreak(next));
            if (!open || node.children.isEmpty()) {
                return;
            }
            for (Reading reading : tokens.readings(next)) {
                Node child = node.children.get(reading.symbol());
                if (child != null && next + reading.length() <= tokens.size()) {
                    token[depth] = next;
                    value[depth] = reading.value();
                    from(child, next + reading.length(), depth + 1);
                }
            }
        }

        @Override
        public int depth(int item) {
            for (int i = 0; i < items.length; i++) {
                if (items[i] == item) {
                    return i;
                }
            }
            return -1;
        }

        @Override
        public int token(int depth) {
            return token[depth];
        }

        @Override
        public int value(int depth) {
            return value[depth];
        }
    }
}
