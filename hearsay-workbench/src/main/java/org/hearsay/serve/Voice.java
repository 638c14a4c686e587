package org.hearsay.serve;

import java.util.List;
import org.hearsay.model.Source;

/**
 * One voice of a chain, as it is shown: a name, or a description in a dashed outline where a name is missing.
 *
 * @param words the name or the description
 * @param named false when the words only describe
 */
record Voice(String words, boolean named) {
    private static final String UNNAMED = "unnamed: ";
    private static final String UNATTRIBUTED = new Source.Unattributed().label();

    /** Takes a {@link Source#label()} apart. */
    static Voice ofLabel(String label) {
        if (label.startsWith(UNNAMED)) {
            String words = label.substring(UNNAMED.length()).strip();
            return new Voice(words.isEmpty() ? "someone not described" : words, false);
        }
        return new Voice(label, !label.equals(UNATTRIBUTED));
    }

    static List<Voice> ofChain(List<String> labels) {
        return labels.stream().map(Voice::ofLabel).toList();
    }
}
