package org.hearsay.extract;

import java.nio.file.Path;

/**
 * One file that came out of a container: an archive's entry, a mail's attachment, a capture's response.
 *
 * @param path its name inside the container, as written there (may hold {@code ../}, control or bidirectional characters):
 *     data, never used as a path; for a web capture the address, for a mailbox a number and the subject
 * @param bytes its bytes, in the scratch folder under a name of our own; the caller takes and then deletes them
 */
public record Member(String path, Path bytes) {}
