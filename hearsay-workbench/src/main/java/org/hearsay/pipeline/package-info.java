/**
 * Runs the rooms in order, in parallel, with progress, and resumes where it stopped.
 */
@NullMarked
package org.hearsay.pipeline;

import org.jspecify.annotations.NullMarked;
