package org.hearsay.store.query;

/** One piece of a query's text. */
sealed interface Token {
    /** Its first character, counted from 1, in code points. */
    int at();

    record Open(int at) implements Token {}

    record Close(int at) implements Token {}

    record And(int at) implements Token {}

    record Or(int at) implements Token {}

    record Not(int at) implements Token {}

    record Near(int at, int apart) implements Token {}

    /** A field's name and colon; {@code typed} is the name as it stood. */
    record Named(int at, Field field, String typed) implements Token {}

    record Bare(int at, String text) implements Token {}

    record Quoted(int at, String text, int apart) implements Token {}
}
