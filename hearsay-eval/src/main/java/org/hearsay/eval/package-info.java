/**
 * The quality gate: scores the reading against gold sets and holds the floors. Never shipped.
 */
@NullMarked
package org.hearsay.eval;

import org.jspecify.annotations.NullMarked;
