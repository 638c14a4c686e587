/**
 * Measures the program at size: makes large invented cases from a fixed seed, runs {@code ./hearsay} on them as a person
 * would, and reports time, memory and answers' speed. Enter through {@code bench/large-case}, {@code bench/ingest}, {@code bench/lineage} and {@code bench/actors}.
 *
 * <p>Everything it makes is invented: places, people, outlets and events. Figures depend on the machine; CPU seconds less so
 * than wall-clock time.
 */
@NullMarked
package org.hearsay.eval.bench;

import org.jspecify.annotations.NullMarked;
