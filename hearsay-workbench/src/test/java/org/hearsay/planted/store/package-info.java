/** A planted room; see {@code HouseRulesTest}. */
@NullMarked
package org.hearsay.planted.store;

import org.jspecify.annotations.NullMarked;
