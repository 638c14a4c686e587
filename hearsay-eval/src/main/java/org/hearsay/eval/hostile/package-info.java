/**
 * Whether hostile and odd files do what they must: end in one outcome each, lose nothing in silence, reach nothing, break nothing. Enter by
 * {@link org.hearsay.eval.hostile.HostileBench}, which {@code bench/hostile} starts. It makes the pack of hostile files that stands
 * beside the gold sets, opens every file and all inside it as {@code hearsay text} does, and compares with the pack's own manifest.
 */
@NullMarked
package org.hearsay.eval.hostile;

import org.jspecify.annotations.NullMarked;
