package org.hearsay.read.time;

import java.util.ArrayList;
import java.util.List;

/** Cuts figures out of a text and says what they may be: a year, a day, a time, a whole date, an amount. */
final class NumberLexer {
    private static final int MOST_PARTS = 8;
    private final String text;
    private final Lexer lexer;
    // The parts of the number being read: "06/17/2014" has three, with '/' after the first and second.
    private final int[] partStart = new int[MOST_PARTS];
    private final int[] partEnd = new int[MOST_PARTS];
    private final char[] mark = new char[MOST_PARTS];
    private int parts;

    NumberLexer(String text, Lexer lexer) {
        this.text = text;
        this.lexer = lexer;
    }

    boolean startsShortYear(int at) {
        return isDigit(at + 1)
                && isDigit(at + 2)
                && !isDigit(at + 3)
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    int lexShortYear(int at) {
        int value = digit(at + 1) * 10 + digit(at + 2);
        int end = at + 3;
        if (end < text.length() && text.charAt(end) == 's' && lexer.lettersEnd(end) == end + 1 && value % 10 == 0) {
            lexer.emit(at, end + 1, one(Known.DECADE2, value));
            return end + 1;
        }
        lexer.emit(at, end, one(Known.YY, value));
        return end;
    }

    /** Emits the figures that start at {@code at}; returns the offset after them. */
    int lex(int at) {
        int zone = offset(at);
        if (zone > 0) {
            return zone;
        }
        if (isAmount(at)) {
            int end = amountEnd(at);
            lexer.emit(at, end, Reading.NONE);
            return end;
        }
        cut(at);
        int whole = wholeShape(at);
        if (whole > 0) {
            return whole;
        }
        return number(partStart[0], partEnd[0]);
    }

    /** Emits the hours and minutes from UTC that follow a time of day ("+02:00", "+0200"); returns their end, or 0. */
    private int offset(int at) {
        Tokens tokens = lexer.tokens();
        int sign = tokens.size() - 1;
        boolean afterClock = sign > 0 && tokens.is(sign - 1, Known.CLOCK.symbol());
        char mark = tokens.mark(sign);
        if (!afterClock || "+-−".indexOf(mark) < 0 || tokens.end(sign) != at) {
            return 0;
        }
        int colon = at + 2 < text.length() && text.charAt(at + 2) == ':' ? 1 : 0;
        int end = at + 4 + colon;
        if (!isDigit(at + 1) || !isDigit(at + 2 + colon) || !isDigit(at + 3 + colon) || isDigit(end)) {
            return 0;
        }
        int minutes = (digit(at) * 10 + digit(at + 1)) * 60 + digit(at + 2 + colon) * 10 + digit(at + 3 + colon);
        lexer.emit(at, end, one(Known.OFFSET, mark == '+' ? minutes : -minutes));
        return end;
    }

    private boolean isAmount(int at) {
        if (at == 0) {
            return false;
        }
        char before = text.charAt(at - 1);
        boolean inCode = lexer.tokens().size() > 1
                && before == '-'
                && lexer.tokens().glued(lexer.tokens().size() - 1)
                && isUnknownWord(lexer.tokens().size() - 2);
        return "$£€¥#№".indexOf(before) >= 0 || inCode;
    }

    private boolean isUnknownWord(int token) {
        Tokens tokens = lexer.tokens();
        return tokens.readings(token).length == 0 && Character.isLetterOrDigit(text.charAt(tokens.start(token)));
    }

    private int amountEnd(int at) {
        int end = at;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end))
                        || (".,".indexOf(text.charAt(end)) >= 0 && isDigit(end + 1)))) {
            end++;
        }
        return end;
    }

    private void cut(int at) {
        parts = 0;
        int start = at;
        while (parts < MOST_PARTS) {
            int end = start;
            while (isDigit(end)) {
                end++;
            }
            partStart[parts] = start;
            partEnd[parts] = end;
            char next = end < text.length() ? text.charAt(end) : 0;
            boolean goesOn = isDigit(end + 1) && "./,:-".indexOf(next) >= 0;
            mark[parts++] = goesOn ? next : 0;
            if (!goesOn) {
                return;
            }
            start = end + 1;
        }
    }

    /** Emits a token for all parts when together they have a known shape; returns its end, or 0. */
    private int wholeShape(int at) {
        int end = partEnd[parts - 1];
        Reading[] readings = Reading.NONE;
        if (parts == 3 && mark[0] == mark[1]) {
            readings = date(0);
        } else if (parts == 2) {
            readings = pair();
        } else if (parts == 4 && mark[0] == ':' && mark[1] == ':' && mark[2] != ':') {
            readings = date(0);
        } else if (parts >= 4 && mark[0] == mark[1] && "-/".indexOf(mark[0]) >= 0) {
            readings = date(0);
            end = partEnd[2];
        } else if (parts == 1 && length(0) == 8) {
            readings = figures(part(0) / 10000, part(0) / 100 % 100, part(0) % 100, true);
            readings = part(0) / 10000 < 1900 || part(0) / 10000 > 2060 ? Reading.NONE : readings;
        }
        if (readings.length == 0 && (mark[0] == ',' || mark[0] == '.') && isGrouped()) {
            readings = one(Known.NUM, grouped());
        } else if (readings.length == 0 && parts > 1 && isDecimal()) {
            lexer.emit(at, end, Reading.NONE);
            return end;
        }
        if (readings.length == 0) {
            return 0;
        }
        lexer.emit(at, end, readings);
        return readings[0].symbol() == Known.FIGURES.symbol() ? afterDate(end) : end;
    }

    /** Steps over the T between date and time. */
    private int afterDate(int end) {
        return end + 1 < text.length() && text.charAt(end) == 'T' && isDigit(end + 1) ? end + 1 : end;
    }

    private Reading[] date(int from) {
        char sign = mark[from];
        int a = length(from);
        int b = length(from + 1);
        int c = length(from + 2);
        if (sign == ':') {
            return a <= 2 && b == 2 && c == 2
                    ? clock(Known.CLOCK, part(from), part(from + 1), part(from + 2))
                    : Reading.NONE;
        }
        if (sign == ',' || b > 2) {
            return Reading.NONE;
        }
        if (a == 4 && c <= 2) {
            return figures(part(from), part(from + 1), part(from + 2), true);
        }
        boolean shortYear = c == 2 && (sign == '/' || (a == 2 && b == 2 && sign == '.'));
        return a <= 2 && (c == 4 || shortYear)
                ? figures(part(from), part(from + 1), part(from + 2), false)
                : Reading.NONE;
    }

    private Reading[] pair() {
        int a = length(0);
        int b = length(1);
        if (mark[0] == ':' && a <= 2 && b == 2) {
            return clock(Known.CLOCK, part(0), part(1), 0);
        }
        if (mark[0] == '.' && a <= 2 && b == 2) {
            return clock(Known.DOTCLOCK, part(0), part(1), 0);
        }
        boolean yearLast = mark[0] == '/' && a <= 2 && b == 4;
        if (yearLast && part(0) >= 1 && part(0) <= 12 && isYear(part(1))) {
            return one(Known.MONTHYEAR, part(1) * 100 + part(0));
        }
        boolean yearFirst = mark[0] == '-' && a == 4 && b == 2 && isYear(part(0));
        boolean season = part(1) == (part(0) + 1) % 100;
        if (yearFirst && !season && part(1) >= 1 && part(1) <= 12) {
            return one(Known.MONTHYEAR, part(0) * 100 + part(1));
        }
        return mark[0] == '/' && a <= 2 && b <= 2 ? lexer.lookup(partStart[0], partEnd[1]) : Reading.NONE;
    }

    private boolean isGrouped() {
        boolean grouped = length(0) <= 3;
        for (int i = 1; grouped && i < parts; i++) {
            grouped = mark[i - 1] == mark[0] ? length(i) == 3 : i == parts - 1 && ",.".indexOf(mark[i - 1]) >= 0;
        }
        return grouped && parts > 1;
    }

    private int grouped() {
        long value = part(0);
        for (int i = 1; i < parts && mark[i - 1] == mark[0]; i++) {
            value = Math.min(value * 1000 + part(i), Integer.MAX_VALUE);
        }
        return (int) value;
    }

    private boolean isDecimal() {
        for (int i = 0; i < parts - 1; i++) {
            if (mark[i] != '.' && mark[i] != ',') {
                return false;
            }
        }
        return !(mark[0] == ',' && length(0) <= 2 && length(1) == 4);
    }

    private int number(int start, int end) {
        int letters = lexer.lettersEnd(end);
        if (letters > end) {
            return withSuffix(start, end, letters);
        }
        lexer.emit(start, end, plain(part(0), end - start));
        return end;
    }

    private int withSuffix(int start, int end, int letters) {
        String suffix = text.substring(end, Math.min(letters, end + 4)).toLowerCase(java.util.Locale.ROOT);
        int value = part(0);
        int length = end - start;
        if (suffix.equals("er") && length > 1) {
            suffix = "s"; // German: 1960er
        }
        switch (suffix) {
            case "st", "nd", "rd", "th", "er", "re", "e", "ème", "eme" -> lexer.emit(start, letters, ordinal(value));
            case "s" -> lexer.emit(start, letters, decade(value, length));
            default -> {
                boolean split = (lexer.lookup(end, letters).length > 0 && lexer.codeEnd(end) == letters)
                        || (suffix.equals("h") && length <= 2);
                int stop = split ? end : lexer.codeEnd(end);
                lexer.emit(start, stop, split ? plain(value, length) : Reading.NONE);
                return stop;
            }
        }
        return letters;
    }

    private static Reading[] ordinal(int value) {
        List<Reading> readings = new ArrayList<>();
        if (value >= 1 && value <= 31) {
            readings.add(new Reading(Known.DAY.symbol(), value, 1));
        }
        readings.add(new Reading(Known.NTH.symbol(), value, 1));
        return readings.toArray(Reading.NONE);
    }

    private static Reading[] decade(int value, int length) {
        if (value % 10 != 0 || (length != 4 && length != 2)) {
            return Reading.NONE;
        }
        if (length == 2) {
            return one(Known.DECADE2, value);
        }
        return isYear(value) ? one(Known.DECADE, value) : Reading.NONE;
    }

    private static Reading[] plain(int value, int length) {
        List<Reading> readings = new ArrayList<>(4);
        if (length == 4 && isYear(value)) {
            readings.add(new Reading(Known.YEAR.symbol(), value, 1));
            if (value % 10 == 0) {
                readings.add(new Reading(Known.ROUND.symbol(), value, 1));
            }
        }
        if (length <= 2 && value >= 1 && value <= 31) {
            readings.add(new Reading(Known.DAY.symbol(), value, 1));
        }
        if (length == 2) {
            readings.add(new Reading(Known.TWO.symbol(), value, 1));
        }
        if (length <= 4) {
            readings.add(new Reading(Known.NUM.symbol(), value, 1));
        }
        return readings.toArray(Reading.NONE);
    }

    private static Reading[] clock(Known kind, int hour, int minute, int second) {
        return hour <= 24 && minute < 60 && second < 60 ? one(kind, hour * 3600 + minute * 60 + second) : Reading.NONE;
    }

    private static Reading[] figures(int first, int second, int third, boolean yearFirst) {
        return Figures.of(first, second, third, yearFirst)
                .map(date -> one(Known.FIGURES, date.packed()))
                .orElse(Reading.NONE);
    }

    private static boolean isYear(int value) {
        return value >= 1000 && value <= 2999;
    }

    private static Reading[] one(Known kind, int value) {
        return new Reading[] {new Reading(kind.symbol(), value, 1)};
    }

    private int length(int part) {
        return partEnd[part] - partStart[part];
    }

    /** A part's value; numbers too long to be any date are cut off at nine figures. */
    private int part(int part) {
        int value = 0;
        for (int i = partStart[part]; i < Math.min(partEnd[part], partStart[part] + 9); i++) {
            value = value * 10 + digit(i);
        }
        return value;
    }

    private boolean isDigit(int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private int digit(int at) {
        return Character.digit(text.charAt(at), 10);
    }
}
