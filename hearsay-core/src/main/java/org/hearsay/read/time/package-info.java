/**
 * Finds the words that name a time and says which time they name, as EDTF level 1.
 *
 * <p>Enter through {@link org.hearsay.read.time.DateReader}. What counts as a month, a weekday or "last" in a language
 * stands in data files beside these classes.
 */
@NullMarked
package org.hearsay.read.time;

import org.jspecify.annotations.NullMarked;
