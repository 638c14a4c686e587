package org.hearsay.link.lineage;

/** The statements of many reports, one at a time. Reports go by numbers from 0. */
public interface Tellings {
    /** How many reports there are. */
    int reports();

    /** A report without its statements. */
    Story story(int report);

    /** Hands out the words of all statements, report by report. */
    void each(Take take);

    /** One statement, whole. */
    Story.Statement statement(int report, int number);

    /** Takes the words of one statement. */
    @FunctionalInterface
    interface Take {
        void take(int report, int number, String words);
    }
}
