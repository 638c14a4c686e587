package org.hearsay.extract;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;

/** What anyone should know about a name or a text that shows one thing and is another. */
final class Sights {
    private static final Map<String, String> ENDINGS = Map.of(
            ".pdf",
            "pdf",
            ".docx",
            "wordprocessingml",
            ".xlsx",
            "spreadsheetml",
            ".pptx",
            "presentationml",
            ".odt",
            "opendocument",
            ".png",
            "image/",
            ".jpg",
            "image/",
            ".gif",
            "image/",
            ".tif",
            "image/");

    private Sights() {}

    static void ofName(Original original) {
        MemberNames.checkDirection(original.name(), original);
    }

    /** Flags a name whose ending says another kind of file than the bytes do. */
    static void ofType(Original original) {
        String name = original.name().toLowerCase(Locale.ROOT);
        String expected = ENDINGS.entrySet().stream()
                .filter(ending -> name.endsWith(ending.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        boolean ours =
                original.mediaType().startsWith("application/x-tika-"); // a name for something inside a container
        if (!ours && !expected.isEmpty() && !original.mediaType().contains(expected)) {
            original.flag(
                    "MISMATCH",
                    "Its name ends as if it were another kind of file; its bytes are " + original.mediaType() + ".");
        }
    }

    static void ofText(String text, Original original) {
        boolean wordMixed = false;
        boolean latin = false;
        boolean lookalike = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                boolean letter = (c | 32) >= 'a' && (c | 32) <= 'z';
                if (letter) {
                    latin = true;
                } else {
                    latin = false;
                    lookalike = false;
                }
                wordMixed |= latin && lookalike;
                continue;
            }
            ofCharacter(c, i, original);
            if (Character.isLetter(c)) {
                UnicodeScript script = UnicodeScript.of(c);
                latin |= script == UnicodeScript.LATIN;
                lookalike |= script == UnicodeScript.CYRILLIC || script == UnicodeScript.GREEK;
                wordMixed |= latin && lookalike;
            } else {
                latin = false;
                lookalike = false;
            }
        }
        if (wordMixed) {
            original.flag("HOMOGLYPH", "A word mixes letters of two alphabets that look alike.");
        }
    }

    private static void ofCharacter(char c, int at, Original original) {
        switch (c) {
            case '\u202a', '\u202b', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068' ->
                original.flag(
                        "BIDI", "The text holds a character that changes the direction of writing, at " + at + ".");
            case '\u200b', '\u2060', '\ufeff', '\u2061', '\u2062', '\u2063', '\u2064' ->
                original.flag("HIDDEN_TEXT", "The text holds characters without width, at " + at + ".");
            default -> {
                // an ordinary character
            }
        }
    }
}
