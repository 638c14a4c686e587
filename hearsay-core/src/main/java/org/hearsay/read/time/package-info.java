/**
 * Finds the words that name a time and says which time they name, as EDTF level 1.
 *
 * <p>Enter through {@link org.hearsay.read.time.DateReader}. A text is cut into tokens ({@code Lexer}, {@code
 * NumberLexer}), each with its possible readings from the language's word file ({@code Lexicon}); the language's rules
 * are one tree ({@code Grammar}, {@code RuleTrie}) that {@code Finder} walks along the text, asking {@code Plausible}
 * where words alone do not tell. Each match is then counted ({@code Resolver}, {@code Shift}, {@code Nearest}) from the
 * date of the innermost report that holds it ({@code Datelines}, {@code Frames}), by the document's habits ({@code
 * Habits}) and the sentence's tense ({@code Tense}).
 *
 * <p>Dates only: durations and repeated times are passed over. Pure and linear: bounded work at each token, bounded look
 * around each match. The files' form is described in {@code docs/reference/dates.md}, the reasons in {@code
 * docs/decisions/0700-dates.md}.
 */
@NullMarked
package org.hearsay.read.time;

import org.jspecify.annotations.NullMarked;
