/**
 * Who repeats whom: passages that documents share, verbatim or edited, and the direction in which they went.
 *
 * <p>Enter through {@link org.hearsay.link.lineage.PassageFinder#find}: with a list of documents, or with a {@code Pile} that hands
 * them out one at a time and {@code Findings} that take what is found; what is needed between two steps goes to a {@code Tape}. The
 * steps, each a class: {@code Words} (the words of a text as numbers), put one after the other on a {@code Shelf}; {@code Spelling} (noisy words
 * read as what they stand for, by the {@code Vocabulary}); {@code Reprints} (what prints most of another counts as one text);
 * {@code Fingerprints} (where runs of words are shared, handed on as {@code Hits}; {@code Surprise} tells which would meet by chance, {@code StockTexts}
 * gathers what a crowd has in common); {@code Alignment} (one pair of documents: runs joined to passages and
 * stretched along their edges), {@code Direction} (which took it from which, and why), {@code Furniture} (credit lines,
 * signatures and encoded files set apart).
 *
 * <p>Passages, as numbers in a {@code Sharing}, make families in {@code PassageFamilies} ({@code PassageGroups} says which belong together,
 * {@code PassageFamily} how these hang together); statements do in {@code StatementFamilies} ({@code AlikeStatements}, {@code StatementFamily}). Both count the
 * origins on which a family may rest; {@code Drift} compares two versions of the same words. {@code StoryPile} does all of it in memory.
 *
 * <p>The plan follows passim (Smith et al., "Infectious texts", 2013), without its
 * cluster; {@code docs/decisions/0800-lineage.md} says what is different and how each step would run on one.
 */
@NullMarked
package org.hearsay.link.lineage;

import org.jspecify.annotations.NullMarked;
