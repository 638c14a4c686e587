/** A planted room; see {@code HouseRulesTest}. */
@NullMarked
package org.hearsay.planted.export;

import org.jspecify.annotations.NullMarked;
