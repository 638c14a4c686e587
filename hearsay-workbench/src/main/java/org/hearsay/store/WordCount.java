package org.hearsay.store;

/** Counts words as a reader would, near enough for a list: runs of letters and digits, and each ideograph by itself. */
final class WordCount {
    private WordCount() {}

    static int of(String text) {
        int words = 0;
        boolean isInside = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isIdeographic(c)) {
                words++;
                isInside = false;
            } else if (Character.isLetterOrDigit(c)) {
                words += isInside ? 0 : 1;
                isInside = true;
            } else if (c != '\'' && c != '’' && c != '-' && Character.getType(c) != Character.NON_SPACING_MARK) {
                isInside = false;
            }
        }
        return words;
    }
}
