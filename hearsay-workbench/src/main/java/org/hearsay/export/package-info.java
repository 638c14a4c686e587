/**
 * Writes what was found in forms other tools read: CSV, JSON Lines.
 */
@NullMarked
package org.hearsay.export;

import org.jspecify.annotations.NullMarked;
