/**
 * Finds attributions: a source, a cue and a content, nested as deep as the text nests them.
 *
 * <p>Enter through {@link org.hearsay.read.attribution.Attributions#find}. The way through: {@code Layout} cuts the text
 * into paragraphs and says which are quoted; {@code Line} is one sentence seen from outside, in which every quotation
 * is a single closed item, so that a rule never looks into words that are not the writer's own; the rules (one small
 * class each, see {@code Rule}) propose drafts; {@code Blocks} finds how far a lead-in reaches; {@code Voices} names the
 * sources ({@code Pronouns}, {@code Possessions}, {@code Roles}, {@code Bodies} and {@code Memory} tell it who is meant, {@code
 * Masthead} and {@code Nameplates} whose the document is); {@code Stances} says what a statement does; {@code Assembly} nests, orders and gives ids. Word lists stand in {@code verbs.tsv}, {@code
 * expressions.tsv}, {@code nouns.tsv}, {@code people.tsv}, {@code outlets.tsv}, whose head comments explain the columns.
 */
@NullMarked
package org.hearsay.read.attribution;

import org.jspecify.annotations.NullMarked;
