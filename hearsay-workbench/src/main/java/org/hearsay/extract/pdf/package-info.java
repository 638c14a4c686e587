/**
 * Reads PDF pages: lines with their boxes, put together again as paragraphs, with what is not shown and what runs at the head and foot
 * of every page kept apart.
 */
@NullMarked
package org.hearsay.extract.pdf;

import org.jspecify.annotations.NullMarked;
