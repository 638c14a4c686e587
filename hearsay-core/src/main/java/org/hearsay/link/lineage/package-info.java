/**
 * Who repeats whom: passages that documents share, verbatim or edited, and the direction in which they went.
 *
 * <p>Enter through {@link org.hearsay.link.lineage.PassageFinder#find}. The steps, each a class: {@code Words} (the words of
 * a text and where they stand), {@code Spelling} (noisy words read as what they stand for), {@code Fingerprints} (where runs
 * of words are shared, handed on as {@code Hits}), {@code Alignment} (one pair of documents: runs joined to passages and
 * stretched along their edges), {@code Direction} (which took it from which, and why), {@code Furniture} (credit lines,
 * signatures and encoded files set apart).
 *
 * <p>From passages and statements {@code PassageFamilies} and {@code StatementFamilies} gather families, with the origins they
 * may rest on; {@code Drift} compares two versions of the same words. {@code Probe} tells which known texts a new one meets.
 *
 * <p>The plan follows passim (Smith et al., "Infectious texts", 2013), without its
 * cluster; {@code docs/decisions/0800-lineage.md} says what is different and how each step would run on one.
 */
@NullMarked
package org.hearsay.link.lineage;

import org.jspecify.annotations.NullMarked;
