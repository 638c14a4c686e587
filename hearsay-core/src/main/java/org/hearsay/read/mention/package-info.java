/**
 * People, organisations, outlets and places that a text names.
 *
 * <p>{@link org.hearsay.read.mention.NameBook#of} walks the words once and keeps every run of capitalised name words as a
 * {@link org.hearsay.model.Mention} under the fullest name that the same text gives the same actor ("Elass" under "Rasha
 * Elass"). {@code NameTypes} says what a name names by its own words, {@code NameKinds} by how the text speaks of it; {@code
 * Aliases} joins second names that the text states, and {@link org.hearsay.read.mention.Genders} counts whether the text says
 * "he" or "she" of somebody. {@link org.hearsay.read.mention.OutletNames} knows real outlets by name, address and handle. It joins only what one text spells alike; relating names across texts and scripts is {@code link}'s work.
 */
@NullMarked
package org.hearsay.read.mention;

import org.jspecify.annotations.NullMarked;
