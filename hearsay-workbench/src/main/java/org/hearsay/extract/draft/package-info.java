/**
 * A rendition in the making: {@link org.hearsay.extract.draft.Draft} collects text, layout and the map back while a reader walks
 * through a file, and keeps their rules (blocks apart, anchors in order, never longer than allowed) so that no reader has to.
 */
@NullMarked
package org.hearsay.extract.draft;

import org.jspecify.annotations.NullMarked;
