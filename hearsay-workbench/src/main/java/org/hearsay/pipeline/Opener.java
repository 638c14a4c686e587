package org.hearsay.pipeline;

import org.hearsay.extract.Extraction;
import org.hearsay.extract.Job;

/** Opens one file: {@link org.hearsay.extract.ExtractorPool#extract}, or a stand-in. Called from several threads. */
@FunctionalInterface
public interface Opener {
    /** What came of opening the file; never fails because of the file. */
    Extraction open(Job job);
}
