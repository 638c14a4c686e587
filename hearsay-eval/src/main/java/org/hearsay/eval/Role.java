package org.hearsay.eval;

/** The three parts of an attribution that stand as words in the text. */
enum Role {
    CONTENT,
    CUE,
    SOURCE
}
