/** A planted room; see {@code HouseRulesTest}. */
@NullMarked
package org.hearsay.planted.serve;

import org.jspecify.annotations.NullMarked;
