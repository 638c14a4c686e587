/**
 * The text as words: offsets, parts of speech, quotation marks.
 *
 * <p>Start with {@link org.hearsay.read.text.Tokeniser#words}, which cuts a text into {@link
 * org.hearsay.read.text.Words} in one pass; {@link org.hearsay.read.text.Tagger} adds a part of speech to each and
 * {@link org.hearsay.read.text.QuoteMarks} pairs the quotation marks. All three take time linear in the text's length on
 * any input. {@link org.hearsay.read.text.WordTable} reads the tab-separated word lists that the rules use.
 */
@NullMarked
package org.hearsay.read.text;

import org.jspecify.annotations.NullMarked;
