package org.hearsay.read.time;

/** Spellings that are one word: capitals, kinds of apostrophe, vowel points, and the seats of the Arabic alef. */
final class Letters {
    private static final char TATWEEL = '\u0640';

    private Letters() {}

    /** The word as word files are looked up: lower case, straight apostrophe, no combining marks, bare alef. */
    static String key(CharSequence text, int start, int end) {
        StringBuilder key = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != TATWEEL && Character.getType(c) != Character.NON_SPACING_MARK) {
                key.append(plain(c));
            }
        }
        return key.toString();
    }

    static String key(String word) {
        return key(word, 0, word.length());
    }

    private static char plain(char c) {
        return switch (c) {
            case '’', '‘', 'ʼ' -> '\'';
            case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627';
            case '\u0649' -> '\u064A';
            default -> Character.toLowerCase(c);
        };
    }
}
