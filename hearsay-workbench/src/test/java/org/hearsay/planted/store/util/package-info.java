/** A planted room; see {@code HouseRulesTest}. */
@NullMarked
package org.hearsay.planted.store.util;

import org.jspecify.annotations.NullMarked;
