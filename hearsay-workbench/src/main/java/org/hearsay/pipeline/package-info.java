/**
 * Runs the rooms in order, in parallel, with progress, and resumes where it stopped.
 *
 * <p>Enter through {@link org.hearsay.pipeline.Pipeline#on}: {@code add} takes files in, opens them in worker processes,
 * takes in what they hold, reads their texts and saves all of it; {@code resume} goes on with what waits; {@code retry}
 * opens one exhibit again at a larger budget. A {@link org.hearsay.pipeline.Progress} can be had at any time from any
 * thread.
 *
 * <p>The case's database is the queue: an exhibit waits there until its findings are saved in the same transaction that
 * takes it off. So there is no moment at which a kill loses or doubles anything, and {@code Run} explains why memory stays
 * bounded. A container and its members are saved together; should a kill come before, the container is opened again.
 *
 * <p>When all is read, {@code Relating} brings the case's lineage up to its texts: {@code ComparedCase} feeds the finder of shared
 * passages, {@code GatheredCase} the makers of families. What is cut short there is made anew by the next run.
 *
 * <p>This room and {@code serve} and {@code cli} may use every other; no other room may use this one.
 */
@NullMarked
package org.hearsay.pipeline;

import org.jspecify.annotations.NullMarked;
