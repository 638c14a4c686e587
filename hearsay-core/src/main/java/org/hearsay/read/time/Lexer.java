package org.hearsay.read.time;

/**
 * Cuts a text into tokens. Web and mail addresses are passed over whole, since figures in them are no dates. One pass;
 * every character is looked at a bounded number of times.
 */
final class Lexer {
    private static final int LONGEST_ADDRESS_START = 64;
    private static final int LONGEST_WORD = 24;
    private final String text;
    private final Lexicon lexicon;
    private final Tokens tokens;
    private final NumberLexer numbers;
    private final boolean wrapped;
    private int at;
    private int newlines;

    private Lexer(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.tokens = new Tokens(text);
        this.numbers = new NumberLexer(text, this);
        this.wrapped = Lines.wrapped(text);
    }

    static Tokens lex(String text, Lexicon lexicon) {
        Lexer lexer = new Lexer(text, lexicon);
        while (lexer.at < text.length()) {
            lexer.step();
        }
        return lexer.tokens;
    }

    private void step() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            newlines += c == '\n' ? 1 : 0;
            at++;
        } else if (startsChunk() && isAddress()) {
            at = chunkEnd(at);
        } else if (Character.isDigit(c)) {
            at = numbers.lex(at);
        } else if (isApostrophe(c) && numbers.startsShortYear(at)) {
            at = numbers.lexShortYear(at);
        } else if (Character.isLetter(c)) {
            word();
        } else {
            emit(at, at + 1, lexicon.of(mark(c), false));
            at++;
        }
    }

    void emit(int start, int end, Reading[] readings) {
        tokens.add(start, end, readings, newlines > 1 || (newlines == 1 && !wrapped));
        newlines = 0;
    }

    Tokens tokens() {
        return tokens;
    }

    Reading[] lookup(int start, int end) {
        return end - start > LONGEST_WORD
                ? Reading.NONE
                : lexicon.of(key(start, end), Character.isUpperCase(text.charAt(start)));
    }

    private void word() {
        int start = at;
        int end = wordEnd(start);
        int point = abbreviationEnd(start, end);
        if (point > end && lookup(start, point).length > 0) {
            emit(start, point, lookup(start, point));
            at = point;
            return;
        }
        Reading[] readings = lookup(start, end);
        if (end < text.length() && Character.isDigit(text.charAt(end)) && !mayTouchFigures(readings)) {
            at = codeEnd(end);
            emit(start, at, Reading.NONE);
            return;
        }
        emit(start, end, withPairs(start, end, readings));
        at = end;
    }

    private Reading[] withPairs(int start, int end, Reading[] readings) {
        if (!lexicon.hasPairs() || end >= text.length() || text.charAt(end) != ' ' || end + 1 == text.length()) {
            return readings;
        }
        int secondEnd = Character.isLetter(text.charAt(end + 1)) ? wordEnd(end + 1) : end;
        if (secondEnd == end || secondEnd - start > LONGEST_WORD) {
            return readings;
        }
        Reading[] pairs = lexicon.ofPair(key(start, end), key(end + 1, secondEnd));
        if (pairs.length == 0) {
            return readings;
        }
        Reading[] both = java.util.Arrays.copyOf(pairs, pairs.length + readings.length);
        System.arraycopy(readings, 0, both, pairs.length, readings.length);
        return both;
    }

    private static boolean mayTouchFigures(Reading[] readings) {
        for (Reading reading : readings) {
            if (reading.symbol() == Known.GLUE.symbol() || reading.symbol() == Known.MONTH.symbol()) {
                return true;
            }
        }
        return false;
    }

    /** End of the letters and inner apostrophes at {@code start}; "'s" and its like stand apart as words of their own. */
    private int wordEnd(int start) {
        int end = start + 1;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        boolean apostrophe =
                end + 1 < text.length() && isApostrophe(text.charAt(end)) && Character.isLetter(text.charAt(end + 1));
        if (!apostrophe) {
            return end;
        }
        int rest = end + 1;
        while (rest < text.length() && isWordPart(text.charAt(rest))) {
            rest++;
        }
        return rest - start <= LONGEST_WORD && lookup(start, rest).length > 0 ? rest : end;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** End of an abbreviation with its full stops ("Sept.", "p.m.") at {@code start}; {@code end} when there is none. */
    private int abbreviationEnd(int start, int end) {
        if (end >= text.length() || text.charAt(end) != '.') {
            return end;
        }
        int point = end + 1;
        while (end - start == 1
                && point + 1 < text.length()
                && point - start < 8
                && Character.isLetter(text.charAt(point))
                && text.charAt(point + 1) == '.') {
            point += 2;
        }
        return point;
    }

    int codeEnd(int from) {
        int end = from;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    int lettersEnd(int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean startsChunk() {
        return at == 0 || Character.isWhitespace(text.charAt(at - 1)) || "(<[\"“".indexOf(text.charAt(at - 1)) >= 0;
    }

    private boolean isAddress() {
        for (int i = at; i < Math.min(text.length(), at + LONGEST_ADDRESS_START); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                break;
            }
            if ((c == '@' && i > at) || (c == ':' && text.startsWith("://", i))) {
                return true;
            }
        }
        return text.startsWith("www.", at);
    }

    private int chunkEnd(int from) {
        int end = from;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && ")>]\"”".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ';
    }

    private static String mark(char c) {
        return switch (c) {
            case '–', '—', '‐', '‑', '−', '‒' -> "-";
            case '’', '‘' -> "'";
            case '،' -> ",";
            default -> String.valueOf(c);
        };
    }

    private String key(int start, int end) {
        return Letters.key(text, start, end);
    }
}
