package org.hearsay.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.extract.draft.WordLists;
import org.hearsay.model.Block.Kind;

/** Tells, leaf by leaf, which words inside the chosen part are the page's and not the report's. */
final class Furniture {
    private static final int LONGEST_LINE = 300;
    private static final List<Pattern> LINES = WordLists.lines(Names.class, "furniture-lines.txt").stream()
            .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();

    private static final Pattern CREDIT = Pattern.compile(
            "\\((image|images|photo|photos|picture|pictures|pic|photo by|credit|source|screenshot|getty|reuters|ap|afp|file)"
                    + "\\b[^()]{0,80}\\)\\.?$",
            Pattern.CASE_INSENSITIVE);

    private final Optional<String> title;
    private final Optional<String> byline;

    Furniture(Optional<String> title, Optional<String> byline) {
        this.title = title.map(Furniture::folded);
        this.byline = byline.map(Furniture::folded);
    }

    /** The same leaves, with those that are not the report's marked {@code FURNITURE}. */
    List<Leaf> mark(List<Leaf> leaves) {
        List<Leaf> marked = new ArrayList<>(leaves.size());
        boolean begun = false;
        boolean underLabel = false;
        for (Leaf found : leaves) {
            Leaf leaf = isCreditLine(found) ? found.withKind(Kind.CAPTION) : found;
            boolean furniture = isFurniture(leaf, begun);
            underLabel = leaf.kind() == Kind.HEADING ? furniture && begun : underLabel && !isLongProse(leaf);
            furniture |= underLabel && leaf.kind() != Kind.CAPTION;
            begun |= !furniture && leaf.kind() == Kind.PARAGRAPH && leaf.text().length() > 80;
            marked.add(furniture ? leaf.withKind(Kind.FURNITURE) : leaf);
        }
        return withoutLooseHeadings(marked);
    }

    private static boolean isLongProse(Leaf leaf) {
        return leaf.kind() == Kind.PARAGRAPH && leaf.text().length() > 100 && leaf.linkShare() < 0.3;
    }

    /** A caption that no mark-up names: a short line that ends in a credit. */
    private static boolean isCreditLine(Leaf leaf) {
        return leaf.kind() == Kind.PARAGRAPH
                && leaf.text().length() < 250
                && CREDIT.matcher(leaf.text()).find();
    }

    private boolean isFurniture(Leaf leaf, boolean begun) {
        String text = leaf.text();
        if (leaf.kind() == Kind.CAPTION || leaf.kind() == Kind.PREFORMATTED) {
            return false;
        }
        if (!begun && isTitleOrByline(text)) {
            return true;
        }
        if (text.length() <= LONGEST_LINE
                && LINES.stream().anyMatch(line -> line.matcher(text).matches())) {
            return true;
        }
        boolean label = text.length() < 120 && leaf.linkShare() > 0.8;
        return switch (leaf.kind()) {
            case LIST_ITEM -> leaf.linkShare() > 0.6;
            case HEADING -> leaf.linkShare() > 0.9;
            case PARAGRAPH -> label || (leaf.linkShare() > 0.95 && text.length() < 250);
            default -> false;
        };
    }

    private boolean isTitleOrByline(String text) {
        String plain = folded(text);
        boolean isTitle = title.filter(t -> t.equals(plain)).isPresent();
        boolean isByline =
                byline.filter(b -> plain.equals(b) || plain.equals("by " + b)).isPresent();
        boolean startsBy = text.length() < 80 && plain.startsWith("by ") && !text.endsWith(".");
        return isTitle || isByline || startsBy;
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** A heading after which nothing of the report comes belongs to what was left out. */
    private static List<Leaf> withoutLooseHeadings(List<Leaf> leaves) {
        boolean followed = false;
        for (int i = leaves.size() - 1; i >= 0; i--) {
            Leaf leaf = leaves.get(i);
            if (leaf.kind() == Kind.HEADING && !followed) {
                leaves.set(i, leaf.withKind(Kind.FURNITURE));
            } else if (leaf.kind() != Kind.FURNITURE && leaf.kind() != Kind.CAPTION) {
                followed = leaf.kind() != Kind.HEADING || followed;
            }
        }
        return leaves;
    }
}
