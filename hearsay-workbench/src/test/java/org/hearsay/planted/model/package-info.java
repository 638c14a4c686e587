/** A planted room; see {@code HouseRulesTest}. */
@NullMarked
package org.hearsay.planted.model;

import org.jspecify.annotations.NullMarked;
