package org.hearsay.extract;

import java.nio.file.Path;
import org.hearsay.model.Digest;

/**
 * One file to open.
 *
 * @param digest of its bytes; goes into the rendition
 * @param original where its bytes are; opened for reading only
 * @param name its file name where it was seen: a hint at its format, never used as a path
 * @param budget what it may cost
 */
public record Job(Digest digest, Path original, String name, Budget budget) {}
