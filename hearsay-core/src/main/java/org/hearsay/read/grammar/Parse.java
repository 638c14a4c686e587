package org.hearsay.read.grammar;

import java.util.List;
import org.hearsay.model.Span;

/**
 * What the network finds in one text; all spans are in the text as given.
 *
 * @param words in the text's order; no two overlap, and what lies between them is white space or invisible
 * @param sentences in the text's order; together they hold every word once
 * @param names of people, bodies and places, in the text's order, none inside another
 * @param parts of statements: who, by which words, what; for the outermost statements (depth 0) and those inside them (1)
 */
public record Parse(List<Word> words, List<Sentence> sentences, List<Name> names, List<Part> parts) {
    public Parse {
        words = List.copyOf(words);
        sentences = List.copyOf(sentences);
        names = List.copyOf(names);
        parts = List.copyOf(parts);
    }

    /**
     * One syntactic word.
     *
     * @param span its letters
     * @param upos its word class, as Universal Dependencies 2 names it (NOUN, VERB, PROPN …)
     * @param head place in {@link Parse#words} of the word that governs it, or {@link #ROOT}
     * @param label how it is governed (nsubj, obj, ccomp …)
     */
    public record Word(Span span, String upos, int head, String label) {
        /** Head of a sentence's root. */
        public static final int ROOT = -1;
    }

    /**
     * Words {@code [first, end)} make one sentence.
     *
     * @param span from the first word's first letter to the last one's last
     */
    public record Sentence(Span span, int first, int end) {}

    /** A name and what bears it. */
    public record Name(Span span, Bearer bearer) {}

    /** What sort of thing bears a name. */
    public enum Bearer {
        PERSON,
        ORG,
        PLACE
    }

    /** A part of a statement. */
    public record Part(Span span, Role role, int depth) {}

    /** What a part does in its statement. */
    public enum Role {
        SOURCE,
        CUE,
        CONTENT
    }
}
