package org.hearsay.extract.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.extract.draft.Draft;
import org.hearsay.model.Block.Kind;

/**
 * Puts lines together as paragraphs again: a gap, an indent, another size of type, a short last line or a bullet begins a new one; a
 * word parted by a hyphen at a line's end is joined. Lines that run at the head or foot of page after page are set apart at the end.
 */
public final class Paragraphs {
    private static final Pattern BULLET = Pattern.compile("^(?:[•●▪◦‣·–—-]|\\d{1,2}[.)]|\\(?[a-z]\\))\\s+.*");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "^\\W*(?:page|seite|p\\.)?\\s*\\d{1,4}(?:\\s*(?:of|/|von)\\s*\\d{1,4})?\\W*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:;…][\"”’»)\\]]*$");
    private static final int EDGE_LINES = 2;

    private final Draft draft;
    private final double body;
    private Optional<Line> last = Optional.empty();
    private double widest;

    private Paragraphs(Draft draft, double body) {
        this.draft = draft;
        this.body = body;
    }

    /** Drafts the lines of a whole document, page by page. */
    public static void draft(List<List<Line>> pages, Draft draft) {
        Map<String, Integer> edges = edges(pages);
        int needed = Math.max(2, pages.size() / 2);
        Paragraphs paragraphs = new Paragraphs(draft, bodySize(pages));
        List<Line> aside = new ArrayList<>();
        for (List<Line> page : pages) {
            List<Line> shown = new ArrayList<>();
            for (int i = 0; i < page.size(); i++) {
                Line line = page.get(i);
                boolean edge = i < EDGE_LINES || i >= page.size() - EDGE_LINES;
                boolean running = edge
                        && pages.size() > 1
                        && (edges.getOrDefault(pattern(line), 0) >= needed
                                || PAGE_NUMBER.matcher(line.words()).matches());
                (running || line.hidden() ? aside : shown).add(line);
            }
            paragraphs.page(shown);
        }
        draft.end();
        for (Line line : aside) {
            draft.begin(Kind.FURNITURE);
            draft.add(line.words(), line.box());
        }
        draft.end();
    }

    private static Map<String, Integer> edges(List<List<Line>> pages) {
        Map<String, Integer> edges = new HashMap<>();
        for (List<Line> page : pages) {
            for (int i = 0; i < page.size(); i++) {
                if (i < EDGE_LINES || i >= page.size() - EDGE_LINES) {
                    edges.merge(pattern(page.get(i)), 1, Integer::sum);
                }
            }
        }
        return edges;
    }

    private static String pattern(Line line) {
        return line.words().replaceAll("\\d+", "#");
    }

    private static double bodySize(List<List<Line>> pages) {
        Map<Long, Integer> sizes = new HashMap<>();
        for (List<Line> page : pages) {
            for (Line line : page) {
                sizes.merge(Math.round(line.size() * 2), line.words().length(), Integer::sum);
            }
        }
        return sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> entry.getKey() / 2.0)
                .orElse(10.0);
    }

    private void page(List<Line> lines) {
        widest = lines.stream().mapToDouble(line -> line.box().width()).max().orElse(0);
        for (Line line : lines) {
            boolean heading = line.size() > body * 1.18 && line.words().length() < 200;
            if (last.filter(before -> continues(before, line)).isPresent()) {
                join(line);
            } else {
                draft.begin(
                        heading
                                ? Kind.HEADING
                                : BULLET.matcher(line.words()).matches() ? Kind.LIST_ITEM : Kind.PARAGRAPH);
                draft.add(line.words(), line.box());
            }
            last = Optional.of(line);
        }
    }

    private boolean continues(Line before, Line line) {
        if (Math.abs(before.size() - line.size()) > Math.max(0.6, before.size() * 0.08)) {
            return false;
        }
        boolean ended = SENTENCE_END.matcher(before.words()).matches();
        if (before.box().page() != line.box().page()
                || line.box().y() < before.box().y() - before.box().height()) {
            return !ended && !BULLET.matcher(line.words()).matches();
        }
        double gap = line.box().y() - before.bottom();
        boolean near = gap < before.size() * 0.95;
        boolean indented = line.box().x() > before.box().x() + before.size() * 0.8
                && before.box().width() > widest * 0.6;
        boolean shortEnd = ended && before.right() < line.right() - widest * 0.15;
        boolean shortLabel = before.box().width() < widest * 0.45 && line.box().width() < widest * 0.6;
        return near
                && !indented
                && !shortEnd
                && !shortLabel
                && !BULLET.matcher(line.words()).matches();
    }

    private void join(Line line) {
        String words = line.words();
        boolean parted = draft.last() == '-' || draft.last() == '\u00ad' || draft.last() == '\u2010';
        if (parted && Character.isLowerCase(words.codePointAt(0))) {
            draft.dropHyphen();
        } else if (draft.last() != ' ') {
            draft.add(" ");
        }
        draft.add(words, line.box());
    }
}
