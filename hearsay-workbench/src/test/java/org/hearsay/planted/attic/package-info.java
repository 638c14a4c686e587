/** A planted room; see {@code HouseRulesTest}. */
@NullMarked
package org.hearsay.planted.attic;

import org.jspecify.annotations.NullMarked;
