package org.hearsay.extract.draft;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Anchor;
import org.hearsay.model.Block;
import org.hearsay.model.Block.Kind;
import org.hearsay.model.Digest;
import org.hearsay.model.Place;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.hearsay.model.Telling;

/**
 * Text, blocks and anchors as they grow. Blocks follow one another; each is separated from the one before by an empty line, or, for
 * rows, items and header lines of a kind, by a line end. A block without words leaves no trace.
 */
public final class Draft {
    /** Kinds whose neighbours of the same kind stand on the next line, not a paragraph away. */
    private static final Set<Kind> LINES = EnumSet.of(Kind.LIST_ITEM, Kind.TABLE_ROW, Kind.HEADER, Kind.SIGNATURE);

    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Anchor> anchors = new ArrayList<>();
    private final List<Telling> tellings = new ArrayList<>();
    private int start = -1;
    private int separatorStart;
    private int anchorsBefore;
    private Kind kind = Kind.PARAGRAPH;
    private int depth;
    private Optional<String> citation = Optional.empty();
    private boolean full;

    /**
     * An empty draft.
     *
     * @param limit how many characters it may come to; what is more is cut off, and {@link #isFull()} says so
     */
    public Draft(int limit) {
        this.limit = limit;
    }

    /** Ends the block before, if one is open, and begins another. */
    public void begin(Kind newKind, int newDepth, Optional<String> newCitation) {
        end();
        separatorStart = text.length();
        anchorsBefore = anchors.size();
        kind = newKind;
        depth = newDepth;
        citation = newCitation;
        if (!blocks.isEmpty()) {
            Block last = blocks.getLast();
            boolean sameRun = last.kind() == newKind && last.depth() == newDepth && LINES.contains(newKind);
            text.append(sameRun ? "\n" : "\n\n");
        }
        start = text.length();
    }

    /** Begins a block in the document's own voice. */
    public void begin(Kind newKind) {
        begin(newKind, 0, Optional.empty());
    }

    /** Whether a block is open. */
    public boolean isOpen() {
        return start >= 0;
    }

    /** Ends the open block, if any; forgets it when it holds no words. */
    public void end() {
        if (start < 0) {
            return;
        }
        int last = text.length();
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (last == start) {
            text.setLength(separatorStart);
            anchors.subList(anchorsBefore, anchors.size()).clear();
        } else {
            text.setLength(last);
            trimAnchors(last);
            blocks.add(new Block(new Span(start, last), kind, depth, citation));
        }
        start = -1;
    }

    private void trimAnchors(int last) {
        while (!anchors.isEmpty() && anchors.getLast().text().end() > last) {
            Anchor cut = anchors.removeLast();
            if (cut.text().start() < last) {
                anchors.add(new Anchor(new Span(cut.text().start(), last), cut.place()));
            }
        }
    }

    /** Adds characters to the open block as they are. */
    public void add(CharSequence characters) {
        int room = limit - text.length();
        if (characters.length() > room) {
            full = true;
        }
        text.append(characters, 0, Math.clamp(room, 0, characters.length()));
    }

    /** Adds characters that stand at {@code place} in the original. */
    public void add(CharSequence characters, Place place) {
        int from = text.length();
        add(characters);
        anchor(from, place);
    }

    /** Adds prose: runs of white space become one space, and none begins a block or a line. */
    public void addProse(CharSequence characters) {
        StringBuilder prose = new StringBuilder(characters.length());
        boolean gap = text.length() == Math.max(start, 0) || Character.isWhitespace(text.charAt(text.length() - 1));
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            boolean white = c == ' ' || Character.isWhitespace(c) || c == '\u00a0';
            if (!white) {
                prose.append(c);
            } else if (!gap) {
                prose.append(' ');
            }
            gap = white;
        }
        add(prose);
    }

    /** Adds prose that stands at {@code place} in the original. */
    public void addProse(CharSequence characters, Place place) {
        int from = text.length();
        addProse(characters);
        anchor(from, place);
    }

    private void anchor(int from, Place place) {
        if (text.length() == from) {
            return;
        }
        Span span = new Span(from, text.length());
        if (!anchors.isEmpty() && anchors.getLast().place().equals(place)) {
            span = new Span(anchors.removeLast().text().start(), text.length());
        }
        anchors.add(new Anchor(span, place));
    }

    /** Breaks the line inside a block. */
    public void breakLine() {
        while (text.length() > Math.max(start, 0) && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        trimAnchors(text.length());
        if (text.length() > Math.max(start, 0)) {
            add("\n");
        }
    }

    /** Goes on to the next cell of a table row. */
    public void nextCell() {
        while (text.length() > Math.max(start, 0) && last() == ' ') {
            text.setLength(text.length() - 1);
        }
        trimAnchors(text.length());
        if (text.length() > Math.max(start, 0)) {
            add("\t");
        }
    }

    /** Takes back the hyphen at the end of a parted word, when a letter stands before it. */
    public void dropHyphen() {
        int end = text.length() - 1;
        if (end > Math.max(start, 0) && Character.isLetter(text.charAt(end - 1))) {
            text.setLength(end);
            trimAnchors(end);
        }
    }

    /** How many characters there are so far. */
    public int length() {
        return text.length();
    }

    /** The last character so far, or a line end when there is none. */
    public char last() {
        return text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
    }

    /** Whether something was cut off at the limit. */
    public boolean isFull() {
        return full;
    }

    /** Whether there are no words so far. */
    public boolean isBlank() {
        return blocks.isEmpty() && (start < 0 || text.substring(start).isBlank());
    }

    /** The text so far. */
    public String text() {
        end();
        return text.toString();
    }

    /** Notes where something stands that the document tells about itself. What is told first is believed. */
    public void told(Telling telling) {
        tellings.add(telling);
    }

    /** Notes that all of what is known of the document stands in one place of it. */
    public Report told(Report report, String where) {
        report.published().ifPresent(date -> told(new Telling(Telling.Of.PUBLISHED, date, where)));
        report.byline().ifPresent(name -> told(new Telling(Telling.Of.BYLINE, name, where)));
        report.outlet().ifPresent(name -> told(new Telling(Telling.Of.OUTLET, name, where)));
        return report;
    }

    /** Everything collected, as a rendition. */
    public Rendition toRendition(Digest exhibit, String extractor, Report report) {
        end();
        return new Rendition(exhibit, extractor, text.toString(), report, blocks, anchors, tellings);
    }
}
