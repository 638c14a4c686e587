/**
 * The commands: {@code hearsay demo add serve statements verify text read lineage}.
 */
@NullMarked
package org.hearsay.cli;

import org.jspecify.annotations.NullMarked;
