package org.hearsay.read.time;

import java.util.Arrays;

/** A text cut into words, numbers and marks, each with its readings. Filled once by {@link Lexer}. */
final class Tokens {
    private static final int CAPITAL = 1;
    private static final int GLUED = 2;
    private static final int BREAK = 4;

    private final String text;
    private int size;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private byte[] flags = new byte[256];
    private Reading[][] readings = new Reading[256][];

    Tokens(String text) {
        this.text = text;
    }

    void add(int start, int end, Reading[] found, boolean afterBreak) {
        if (size == starts.length) {
            grow();
        }
        int flag = Character.isUpperCase(text.charAt(start)) ? CAPITAL : 0;
        flag |= start > 0 && size > 0 && ends[size - 1] == start ? GLUED : 0;
        flag |= afterBreak ? BREAK : 0;
        starts[size] = start;
        ends[size] = end;
        flags[size] = (byte) flag;
        readings[size++] = found;
    }

    private void grow() {
        int room = size * 2;
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
        flags = Arrays.copyOf(flags, room);
        readings = Arrays.copyOf(readings, room);
    }

    String text() {
        return text;
    }

    int size() {
        return size;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    Reading[] readings(int token) {
        return readings[token];
    }

    /** True when the token exists and starts with a capital letter. */
    boolean capital(int token) {
        return inside(token) && (flags[token] & CAPITAL) != 0;
    }

    /** True when nothing stands between the token and the one before. */
    boolean glued(int token) {
        return inside(token) && (flags[token] & GLUED) != 0;
    }

    /** True when a line or paragraph ends before the token, so that no expression reaches across. */
    boolean afterBreak(int token) {
        return !inside(token) || token == 0 || (flags[token] & BREAK) != 0;
    }

    /** True when the token exists and may be read as {@code symbol}. */
    boolean is(int token, int symbol) {
        if (inside(token)) {
            for (Reading reading : readings[token]) {
                if (reading.symbol() == symbol) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The token's letter or mark when it is one character long, else 0. */
    char mark(int token) {
        return inside(token) && ends[token] - starts[token] == 1 ? text.charAt(starts[token]) : 0;
    }

    boolean inside(int token) {
        return token >= 0 && token < size;
    }
}
