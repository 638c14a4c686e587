/**
 * Turns an exhibit into text with a map back, in worker processes with budgets and no network.
 *
 * <p>Enter by {@link org.hearsay.extract.ExtractorPool}: it is given a {@link org.hearsay.extract.Job} (a file and what it may cost, its
 * {@link org.hearsay.extract.Budget}) and always answers with an {@link org.hearsay.extract.Extraction}: one outcome, why, flags, perhaps
 * a rendition, and the {@link org.hearsay.extract.Member members} of a container, one level deep. The caller opens those in turn.
 *
 * <p>Inside a worker: {@code Worker} takes requests over {@code Wire}; {@code Opener} finds the type, asks {@code Readers} for the {@code
 * FormatReader} of that type, and turns what happens into one outcome ({@code Breakage} knows what parsers throw). A reader works on an
 * {@code Original}, which keeps the draft, members and flags found so far even when the reader must stop. To read another format, write a
 * {@code FormatReader} and name it in {@code Readers}; then add it to {@code docs/reference/formats.md}.
 *
 * <p>{@code docs/decisions/0200-files-are-opened-in-workers.md} says why it is built so.
 */
@NullMarked
package org.hearsay.extract;

import org.jspecify.annotations.NullMarked;
