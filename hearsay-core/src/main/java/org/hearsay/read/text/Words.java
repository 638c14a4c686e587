package org.hearsay.read.text;

import java.util.Arrays;
import org.hearsay.model.Span;

/**
 * A text cut into words and marks, in order, as parallel arrays: a ten-megabyte text has two million of them, and an
 * object for each would cost more than reading them.
 */
public final class Words {
    private final String text;
    private int size;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private String[] raws = new String[64];
    private String[] forms = new String[64];
    private byte[] breaks = new byte[64];
    private Tag[] tags = new Tag[0];

    Words(String text) {
        this.text = text;
    }

    void add(int start, int end, String raw, String form, int lineBreaksBefore) {
        if (size == starts.length) {
            int room = size * 2;
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            raws = Arrays.copyOf(raws, room);
            forms = Arrays.copyOf(forms, room);
            breaks = Arrays.copyOf(breaks, room);
        }
        starts[size] = start;
        ends[size] = end;
        raws[size] = raw;
        forms[size] = form;
        breaks[size] = (byte) Math.min(lineBreaksBefore, 2);
        size++;
    }

    void tagged(Tag[] all) {
        tags = all;
    }

    /** Corrects one word's tag; for readers that know more about its surroundings than the tagger. */
    public void retag(int word, Tag tag) {
        tags[word] = tag;
    }

    public String text() {
        return text;
    }

    public int size() {
        return size;
    }

    public int start(int word) {
        return starts[word];
    }

    public int end(int word) {
        return ends[word];
    }

    /** The word in lower case with a straight apostrophe: what word lists are looked up by. */
    public String form(int word) {
        return forms[word];
    }

    /** The word as written. */
    public String raw(int word) {
        return raws[word];
    }

    /** 0 when the word before stands on the same line, 1 on the line before, 2 when an empty line lies between. */
    public int lineBreaksBefore(int word) {
        return breaks[word];
    }

    public Tag tag(int word) {
        return word < tags.length ? tags[word] : Tag.NN;
    }

    public char first(int word) {
        return text.charAt(starts[word]);
    }

    public boolean isCapitalised(int word) {
        String raw = raws[word];
        return Character.isUpperCase(raw.codePointAt(0)) || isArabicName(raw);
    }

    /** "al-Araby", "el-Sisi": the article is small, the name is not. */
    private static boolean isArabicName(String raw) {
        return raw.length() > 3
                && raw.charAt(2) == '-'
                && Character.isUpperCase(raw.charAt(3))
                && (raw.startsWith("al") || raw.startsWith("el"));
    }

    /** True when no space stands between this word and the one before. */
    public boolean isGlued(int word) {
        return word > 0 && ends[word - 1] == starts[word];
    }

    /** The characters from the first word's start to the end of the word before {@code to}. */
    public Span span(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    public String written(int from, int to) {
        return text.substring(starts[from], ends[to - 1]);
    }

    /** The first word that starts at or after {@code offset}; {@link #size} when none does. */
    public int at(int offset) {
        int found = Arrays.binarySearch(starts, 0, size, offset);
        return found >= 0 ? found : -found - 1;
    }
}
