package org.hearsay.model;

/**
 * Something a reader of this exhibit should know, although it was read: a macro, a name that hides its direction.
 *
 * @param name stable, upper case with underscores, for example {@code PATH_ESCAPE}
 * @param detail one plain sentence: what, and where in the file
 */
public record Flag(String name, String detail) {}
