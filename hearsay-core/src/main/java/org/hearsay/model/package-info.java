/**
 * The hall: the words every room shares. Every room may enter it; it enters none.
 *
 * <p>Only records, enums and interfaces live here. A value refuses nonsense in its constructor, copies its lists, and
 * holds no null. Offsets are half-open {@code [start, end)} UTF-16 indices into the text of one {@link
 * org.hearsay.model.Rendition}; whatever leaves the program as JSON Lines or Web Annotation counts code points instead.
 *
 * <p>Start with {@link org.hearsay.model.Attribution} (who said what), then {@link org.hearsay.model.Rendition} (the
 * text it was read from), then {@link org.hearsay.model.Exhibit} (the untouched original both lead back to).
 */
@NullMarked
package org.hearsay.model;

import org.jspecify.annotations.NullMarked;
