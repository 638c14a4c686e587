package org.hearsay.model;

/** How an attribution gives its content (direct, indirect, mixed as in the quotation literature; block is ours). */
public enum Form {
    /** Their words: nearly all inside quotation marks. */
    DIRECT,
    /** The writer's words for theirs. */
    INDIRECT,
    /** Both: quoted words inside the writer's sentence. */
    MIXED,
    /** A whole passage introduced by a lead-in, set apart by layout or by flattened paragraphs. */
    BLOCK
}
