/**
 * The quality gate: scores the reading against gold sets and holds the floors. Never shipped.
 *
 * <p>Start with {@code AttributionScore}, which says what each figure means.
 */
@NullMarked
package org.hearsay.eval;

import org.jspecify.annotations.NullMarked;
