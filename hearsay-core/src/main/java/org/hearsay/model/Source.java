package org.hearsay.model;

import java.util.List;

/**
 * Who is credited with a content. Another attribution is credited through {@link Attribution#parent()}: a source is only
 * the voice nearest to the words.
 */
public sealed interface Source {

    /** The words that name or describe the voice, in the text; empty when none do. */
    List<Span> spans();

    SourceType type();

    /** How the voice stands in a chain: its name, "unnamed: a senior official", or "unattributed". */
    String label();

    /**
     * A voice with a name of its own.
     *
     * @param spans the words credited here, which may be a pronoun or a title
     * @param name the fullest name the document gives
     * @param type what kind of voice
     */
    record Named(List<Span> spans, String name, SourceType type) implements Source {
        public Named {
            spans = List.copyOf(spans);
            if (name.isBlank()) {
                throw new IllegalArgumentException("expected a name; came an empty one");
            }
        }

        @Override
        public String label() {
            return name;
        }
    }

    /**
     * A voice that is described, not named. Two with one description may or may not be one person; nothing here says.
     *
     * @param spans the describing words
     * @param description those words, trimmed, or what they refer back to
     * @param type ROLE, GROUP, DOCUMENT or UNNAMED
     */
    record Unnamed(List<Span> spans, String description, SourceType type) implements Source {
        public Unnamed {
            spans = List.copyOf(spans);
        }

        @Override
        public String label() {
            return "unnamed: " + description;
        }
    }

    /**
     * The document's own writer or outlet ("I", "we", "this newspaper").
     *
     * @param spans the words, if any
     * @param name the outlet or byline, else "the writer"
     */
    record Writer(List<Span> spans, String name) implements Source {
        public Writer {
            spans = List.copyOf(spans);
        }

        @Override
        public SourceType type() {
            return SourceType.WRITER;
        }

        @Override
        public String label() {
            return name;
        }
    }

    /** Nobody is credited: "it is said that", "reportedly", a passive without an agent. */
    record Unattributed() implements Source {
        @Override
        public List<Span> spans() {
            return List.of();
        }

        @Override
        public SourceType type() {
            return SourceType.NONE;
        }

        @Override
        public String label() {
            return "unattributed";
        }
    }
}
