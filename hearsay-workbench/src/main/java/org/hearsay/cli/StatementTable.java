package org.hearsay.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.store.CaseView.StatementRow;

/**
 * Prints statements side by side for people: who, on whose word; what; where. Words wrap inside their column; very long ones
 * are cut, and say so with an ellipsis. Characters that could steer a terminal or turn the direction of a line are left out.
 */
final class StatementTable {
    private static final int USUAL_WIDTH = 110;
    private static final int NARROWEST = 60;
    private static final int WIDEST = 200;
    private static final int MOST_LINES = 8;
    private static final String GAP = "  ";

    private final int who;
    private final int what;
    private final int where;

    StatementTable(int width) {
        int room = Math.clamp(width, NARROWEST, WIDEST) - 2 * GAP.length();
        this.who = room * 28 / 100;
        this.where = room * 22 / 100;
        this.what = room - who - where;
    }

    /** As wide as the terminal says it is, in COLUMNS. */
    static StatementTable ofTerminal() {
        String columns = System.getenv("COLUMNS");
        boolean isNumber = columns != null && columns.matches("[0-9]{1,4}");
        return new StatementTable(isNumber ? Integer.parseInt(columns) : USUAL_WIDTH);
    }

    void print(Stream<StatementRow> rows, int total, PrintStream out) {
        line(List.of("WHO ← ON WHOSE WORD"), List.of("SAID"), List.of("WHERE"), out);
        for (Iterator<StatementRow> each = rows.iterator(); each.hasNext() && !out.checkError(); ) {
            StatementRow row = each.next();
            line(
                    wrapped(String.join(" ← ", row.chain()), who),
                    wrapped(row.words() + "  (" + row.form() + ", " + row.stance() + ")", what),
                    wrapped(place(row), where),
                    out);
        }
        out.println(total == 1 ? "1 statement" : total + " statements");
    }

    private static String place(StatementRow row) {
        String name = row.title().isEmpty() ? row.path() : row.title();
        String date = row.published().isEmpty() ? "" : row.published() + " ";
        String outlet = row.outlet().isEmpty() ? "" : ", " + row.outlet();
        return date + name + outlet + " #" + row.number();
    }

    private void line(List<String> left, List<String> middle, List<String> right, PrintStream out) {
        int lines = Math.max(left.size(), Math.max(middle.size(), right.size()));
        for (int i = 0; i < lines; i++) {
            String text = padded(at(left, i), who) + GAP + padded(at(middle, i), what) + GAP + at(right, i);
            out.println(text.stripTrailing());
        }
    }

    private static String at(List<String> lines, int number) {
        return number < lines.size() ? lines.get(number) : "";
    }

    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : clean(text).split(" ", -1)) {
            for (String piece : pieces(word, width)) {
                if (!line.isEmpty() && width(line) + 1 + width(piece) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(piece);
            }
        }
        lines.add(line.toString());
        return lines.size() <= MOST_LINES ? lines : cut(lines, width);
    }

    private static List<String> cut(List<String> lines, int width) {
        List<String> kept = new ArrayList<>(lines.subList(0, MOST_LINES));
        String last = kept.removeLast();
        kept.add(width(last) < width ? last + "…" : last.substring(0, last.length() - 1) + "…");
        return kept;
    }

    /** A word, in pieces that each fit. */
    private static List<String> pieces(String word, int width) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int used = 0;
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            if (used + width(c) > width) {
                pieces.add(word.substring(start, i));
                start = i;
                used = 0;
            }
            used += width(c);
            i += Character.charCount(c);
        }
        pieces.add(word.substring(start));
        return pieces;
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean isSpace = Character.isWhitespace(c) || Character.isSpaceChar(c);
            int type = Character.getType(c);
            boolean isSteering = type == Character.CONTROL || (type == Character.FORMAT && c != 0x200C && c != 0x200D);
            if (isSpace) {
                clean.append(' ');
            } else if (!isSteering) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString().strip().replaceAll(" +", " ");
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    private static int width(CharSequence text) {
        return text.codePoints().map(StatementTable::width).sum();
    }

    /** How many places of a terminal a character takes: wide ones two, marks over others none. */
    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        int wide = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        return wide == UCharacter.EastAsianWidth.WIDE || wide == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }
}
