package org.hearsay.read.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a text into words and marks in one pass, as the Penn Treebank does ("does" + "n't", "Tarn" + "'s") but with
 * hyphenated words whole, so that every offset leads back to the text.
 */
public final class Tokeniser {
    private static final Set<String> CLITICS = Set.of("'s", "'m", "'d", "'re", "'ve", "'ll");
    private static final Set<String> ABBREVIATIONS =
            WordTable.read(Tokeniser.class, "abbreviations.tsv").keys();

    private final String text;
    private final Words words;
    private final Map<String, Spelling> known = new HashMap<>();
    private int breaks;

    private Tokeniser(String text) {
        this.text = text;
        this.words = new Words(text);
    }

    public static Words words(String text) {
        Tokeniser tokeniser = new Tokeniser(text);
        tokeniser.cut();
        return tokeniser.words;
    }

    private void cut() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                breaks++;
                at++;
            } else if (Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff' || c < ' ') {
                at++;
            } else {
                at = isWordStart(at) ? word(at) : mark(at);
            }
        }
    }

    private boolean isWordStart(int at) {
        char c = text.charAt(at);
        if (c == '@' || c == '#') {
            return at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        }
        return Character.isLetterOrDigit(text.codePointAt(at));
    }

    private int word(int from) {
        if (text.startsWith("http://", from) || text.startsWith("https://", from) || text.startsWith("www.", from)) {
            return address(from);
        }
        int at = from + (text.charAt(from) == '@' || text.charAt(from) == '#' ? 1 : 0);
        boolean joined = true;
        while (joined) {
            while (at < text.length() && isLetter(at)) {
                at += Character.charCount(text.codePointAt(at));
            }
            joined = at > from && at + 1 < text.length() && isJoint(at);
            at += joined ? 1 : 0;
        }
        if (at < text.length() && text.charAt(at) == '.' && takesStop(from, at)) {
            at++;
        }
        add(from, at);
        return at;
    }

    private boolean isLetter(int at) {
        int c = text.codePointAt(at);
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '_';
    }

    private boolean isJoint(int at) {
        char c = text.charAt(at);
        if (!Character.isLetterOrDigit(text.codePointAt(at + 1))) {
            return false;
        }
        boolean digits = Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
        return switch (c) {
            case '-', '\u2010', '\u2011', '\'', '\u2019', '&', '@' -> true;
            case '.' -> digits || (text.charAt(at - 1) != '.' && isInsideAbbreviation(at));
            case ',', ':' -> digits;
            case '/' -> false;
            default -> false;
        };
    }

    /** "U.S", "gawker.com", "21.14": but not a full stop with a forgotten space ("ended.Then"). */
    private boolean isInsideAbbreviation(int at) {
        boolean single = at < 2 || !Character.isLetterOrDigit(text.charAt(at - 2));
        return single || (Character.isLowerCase(text.charAt(at - 1)) && Character.isLowerCase(text.charAt(at + 1)));
    }

    private boolean takesStop(int from, int at) {
        int length = at - from;
        if (length == 1 && Character.isUpperCase(text.charAt(from))) {
            return true;
        }
        if (length > 12) {
            return false;
        }
        String form = text.substring(from, at).toLowerCase(Locale.ROOT);
        return ABBREVIATIONS.contains(form)
                || (form.indexOf('.') > 0 && length <= 5 && !Character.isDigit(form.charAt(0)));
    }

    private int address(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != '"' && text.charAt(at) != ')') {
            at++;
        }
        while (at > from + 1 && ".,;:!?".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        put(from, at);
        return at;
    }

    private int mark(int from) {
        char c = text.charAt(from);
        int at = from + Character.charCount(text.codePointAt(from));
        if (c == '.' || c == '-' || c == ':' || c == '*' || isDoubled(from, c)) {
            while (at < text.length() && text.charAt(at) == c) {
                at++;
            }
        }
        boolean clitic = (c == '\'' || c == '\u2019') && from > 0 && at < text.length() && isLetter(at);
        if (clitic
                && CLITICS.contains(form(from, Math.min(text.length(), from + 2)))
                && Character.isLetterOrDigit(text.charAt(from - 1))) {
            at = from + 2;
        }
        put(from, at);
        return at;
    }

    /** Two single marks that stand for one double mark, as old newswire writes it. */
    private boolean isDoubled(int from, char c) {
        return (c == '\'' || c == '`') && from + 1 < text.length() && text.charAt(from + 1) == c;
    }

    /** Splits "'s" and "n't" off. */
    private void add(int from, int to) {
        if (to - from == 6 && form(from, to).equals("cannot")) {
            put(from, from + 3);
            put(from + 3, to);
            return;
        }
        int apostrophe = -1;
        for (int i = Math.max(from + 1, to - 4); i < to; i++) {
            if (text.charAt(i) == '\'' || text.charAt(i) == '\u2019') {
                apostrophe = i;
            }
        }
        if (apostrophe > from) {
            boolean not = to - apostrophe == 2
                    && (text.charAt(to - 1) | 32) == 't'
                    && (text.charAt(apostrophe - 1) | 32) == 'n';
            int split = not ? apostrophe - 1 : CLITICS.contains(form(apostrophe, to)) ? apostrophe : from;
            if (split > from) {
                put(from, split);
                put(split, to);
                return;
            }
        }
        put(from, to);
    }

    private void put(int from, int to) {
        String raw = text.substring(from, to);
        Spelling spelling = known.computeIfAbsent(raw, Spelling::of);
        words.add(from, to, spelling.raw(), spelling.form(), breaks);
        breaks = 0;
    }

    private String form(int from, int to) {
        return Spelling.of(text.substring(from, to)).form();
    }

    /** Each spelling is kept once, so that a long text costs memory for its vocabulary and not for its words. */
    private record Spelling(String raw, String form) {
        static Spelling of(String raw) {
            return new Spelling(raw, raw.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
        }
    }
}
