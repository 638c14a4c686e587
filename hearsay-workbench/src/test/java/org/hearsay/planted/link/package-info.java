/** A planted room; see {@code HouseRulesTest}. */
@NullMarked
package org.hearsay.planted.link;

import org.jspecify.annotations.NullMarked;
