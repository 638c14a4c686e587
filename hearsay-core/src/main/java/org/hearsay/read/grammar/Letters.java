package org.hearsay.read.grammar;

import java.text.Normalizer;
import org.hearsay.read.grammar.Piece.Gap;
import org.hearsay.read.grammar.Piece.Shape;

/** What sort of character is what, for {@link Pieces}; {@code training/model/pieces.py} sorts them alike. */
final class Letters {
    /** How a character takes part in cutting. */
    enum Kind {
        SPACE,
        /** Control and format characters: part of a run when inside one, else of nothing. */
        INVISIBLE,
        /** A mark, symbol or ideograph: a piece of its own. */
        ALONE,
        RUN
    }

    private Letters() {}

    static Kind kind(int cp) {
        if (isSpace(cp)) {
            return Kind.SPACE;
        }
        return switch (Character.getType(cp)) {
            case Character.CONTROL, Character.FORMAT -> Kind.INVISIBLE;
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> Kind.ALONE;
            default -> isIdeograph(cp) ? Kind.ALONE : Kind.RUN;
        };
    }

    private static boolean isSpace(int cp) {
        return (cp >= 9 && cp <= 13)
                || (cp >= 28 && cp <= 32)
                || cp == 0x85
                || cp == 0xA0
                || cp == 0x1680
                || (cp >= 0x2000 && cp <= 0x200A)
                || cp == 0x2028
                || cp == 0x2029
                || cp == 0x202F
                || cp == 0x205F
                || cp == 0x3000;
    }

    private static boolean isIdeograph(int cp) {
        return (cp >= 0x4E00 && cp <= 0x9FFF)
                || (cp >= 0x3400 && cp <= 0x4DBF)
                || (cp >= 0x20000 && cp <= 0x2CEAF)
                || (cp >= 0xF900 && cp <= 0xFAFF);
    }

    /** The end of the white space, or of the run, that begins at {@code at}. */
    static int skip(String text, int at, boolean space) {
        int end = at;
        while (end < text.length()) {
            int cp = text.codePointAt(end);
            Kind kind = kind(cp);
            if (space ? kind != Kind.SPACE : kind != Kind.RUN && kind != Kind.INVISIBLE) {
                break;
            }
            end += Character.charCount(cp);
        }
        return end;
    }

    /** {@code end} before any invisible characters at the end of a run. */
    static int trim(String text, int start, int end) {
        int last = end;
        while (last > start) {
            int cp = text.codePointBefore(last);
            if (kind(cp) != Kind.INVISIBLE) {
                break;
            }
            last -= Character.charCount(cp);
        }
        return last;
    }

    static Gap gap(String text, int start, int end) {
        int lines = 0;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            boolean first = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            if ((c >= 10 && c <= 13 && !first) || c == 0x85 || c == 0x2028 || c == 0x2029) {
                lines++;
            }
        }
        return lines > 1 ? Gap.PARAGRAPH : lines == 1 ? Gap.LINE : Gap.SPACE;
    }

    /** A character as the vocabulary writes it: small, without accents; may be empty. */
    static String normal(int cp) {
        if (cp < 128) {
            return String.valueOf((char) (cp >= 'A' && cp <= 'Z' ? cp + 32 : cp));
        }
        String apart =
                Normalizer.normalize(new String(Character.toChars(Character.toLowerCase(cp))), Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    static Shape shape(String text, int start, int end) {
        int upper = 0;
        int lower = 0;
        int digit = 0;
        int other = 0;
        boolean capital = false;
        for (int at = start; at < end; at += Character.charCount(text.codePointAt(at))) {
            switch (Character.getType(text.codePointAt(at))) {
                case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> {
                    capital |= upper + lower == 0;
                    upper++;
                }
                case Character.LOWERCASE_LETTER -> lower++;
                case Character.DECIMAL_DIGIT_NUMBER -> digit++;
                case Character.MODIFIER_LETTER, Character.OTHER_LETTER -> other++;
                default -> {}
            }
        }
        if (upper + lower == 0) {
            return digit > 0 ? Shape.DIGIT : other > 0 ? Shape.UNCASED : Shape.OTHER;
        }
        return cased(upper, lower, capital);
    }

    private static Shape cased(int upper, int lower, boolean capital) {
        if (upper == 0) {
            return Shape.LOWER;
        }
        if (lower == 0) {
            return upper == 1 ? Shape.ONE_UPPER : Shape.UPPER;
        }
        return upper == 1 && capital ? Shape.TITLE : Shape.MIXED;
    }
}
