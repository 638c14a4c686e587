/** A planted room; see {@code HouseRulesTest}. */
@NullMarked
package org.hearsay.planted.cli;

import org.jspecify.annotations.NullMarked;
