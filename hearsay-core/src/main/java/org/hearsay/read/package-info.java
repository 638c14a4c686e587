/**
 * One text in, findings out.
 *
 * <p>Enter through {@link org.hearsay.read.Reader#read}. Pure: no file, network, clock, thread or random number, so the
 * same text always gives the same reading. What a rule needs to know about words stands in data files beside the class
 * that uses them.
 */
@NullMarked
package org.hearsay.read;

import org.jspecify.annotations.NullMarked;
