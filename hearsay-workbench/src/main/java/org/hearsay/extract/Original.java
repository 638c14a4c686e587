package org.hearsay.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.extract.draft.Draft;
import org.hearsay.model.Flag;
import org.hearsay.model.Report;

/** One file on a reader's desk: where it is, what it may cost, and what was found so far, which stays when the reader has to stop. */
final class Original {
    private final Job job;
    private final String mediaType;
    private final Draft draft;
    private final Unpacking members;
    private final long started = System.nanoTime();
    private final Map<String, Flag> flags = new LinkedHashMap<>();
    private Report about = Report.unnamed();
    private String whyEmpty = "Opened without complaint, but there are no words in it.";

    Original(Job job, String mediaType, Path prefix) {
        this.job = job;
        this.mediaType = mediaType;
        this.draft = new Draft(job.budget().characters());
        this.members = new Unpacking(job.budget(), prefix, this);
    }

    /** Whether so much of the time allowed is gone that a reader should end with what it has. */
    boolean isLate() {
        return System.nanoTime() - started > budget().wall().toNanos() * 4 / 10;
    }

    Path file() {
        return job.original();
    }

    String name() {
        return job.name();
    }

    Job job() {
        return job;
    }

    Budget budget() {
        return job.budget();
    }

    String mediaType() {
        return mediaType;
    }

    Draft draft() {
        return draft;
    }

    Unpacking members() {
        return members;
    }

    /** Notes what the document says about itself, for readers that may yet have to stop. */
    void about(Report report) {
        about = report;
    }

    Report about() {
        return about;
    }

    /** Notes a flag; the first detail of a name is kept. */
    void flag(String name, String detail) {
        flags.putIfAbsent(name, new Flag(name, detail));
    }

    /** Says why there may be no words, should there be none. */
    void mayBeEmptyBecause(String sentence) {
        whyEmpty = sentence;
    }

    String whyEmpty() {
        return whyEmpty;
    }

    List<Flag> flags() {
        return new ArrayList<>(flags.values());
    }
}
