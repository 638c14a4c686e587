package org.hearsay.intake;

import java.io.IOException;
import org.hearsay.model.Obstacle;

/** A file to be taken in could not be opened or read to its end. It costs that file only. */
public final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Obstacle why;

    Unreadable(Obstacle why, IOException cause) {
        super(cause.getMessage(), cause);
        this.why = why;
    }

    /** What happened and what to do, for people. */
    public Obstacle why() {
        return why;
    }
}
