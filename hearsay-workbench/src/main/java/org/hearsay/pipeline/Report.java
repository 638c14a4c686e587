package org.hearsay.pipeline;

/**
 * What one run did.
 *
 * @param taken files copied in, new ones and new places of known ones
 * @param unchanged files that the case already held from the same path
 * @param recorded links, devices, pipes, sockets and the case itself: told of, not opened
 * @param failed paths that could not be read or were not there
 * @param read exhibits opened, whatever their outcome
 * @param stopped whether it was stopped before its end; the same command goes on from there
 */
public record Report(long taken, long unchanged, long recorded, long failed, long read, boolean stopped) {

    /** The same, stopped before its end. */
    Report cutShort() {
        return new Report(taken, unchanged, recorded, failed, read, true);
    }
}
