/** A planted room; see {@code HouseRulesTest}. */
@NullMarked
package org.hearsay.planted.read;

import org.jspecify.annotations.NullMarked;
