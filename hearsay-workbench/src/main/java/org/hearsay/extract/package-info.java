/**
 * Turns an exhibit into renditions (text with a map back), in worker processes with budgets and no network.
 */
@NullMarked
package org.hearsay.extract;

import org.jspecify.annotations.NullMarked;
