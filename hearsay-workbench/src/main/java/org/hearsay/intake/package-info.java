/**
 * Takes files in: walks what it was given, and puts each original once under its SHA-256, read-only.
 *
 * <p>Enter through {@link org.hearsay.intake.FileWalk}, which meets every file below the given paths, and {@link
 * org.hearsay.intake.Originals}, which copies one while hashing it and shelves copies a batch at a time, so that a batch
 * costs few waits for the disk. Neither keeps a list of what it met: memory does not grow with the number of files or their
 * size.
 *
 * <p>Nothing outside the given paths is read. Folders are opened relative to the folder already open, without following
 * symbolic links, so that a folder swapped for a link during the walk leads nowhere. Links, devices, pipes and sockets are
 * told to the caller and never opened. File names are bytes on this system, not text; {@link
 * org.hearsay.intake.PathText} writes them so that none is lost.
 */
@NullMarked
package org.hearsay.intake;

import org.jspecify.annotations.NullMarked;
