package org.hearsay.serve;

import gg.jte.Content;
import java.util.List;

/** Versions of the same words side by side, each against the first. */
record ComparePage(Frame frame, String family, String title, List<Column> columns, List<Choice> choices) {

    /** One version. */
    record Column(
            int number, String voice, String told, Content words, String delta, List<String> notes, String passage) {}

    /** A report that can be put beside the others. */
    record Choice(int number, String voice, boolean chosen) {}
}
