package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearsay.model.Attribution;
import org.hearsay.model.Form;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Stance;

/**
 * One line of {@code demo/truth.tsv}: a statement that a reader of a demo file should find.
 *
 * @param file under {@code demo/files}
 * @param words with which the content starts
 * @param chain voices from the innermost outward; "*" for whoever the document itself is
 */
record DemoTruth(String file, String words, List<String> chain, Form form, Stance stance) {
    private static final Pattern MARKS = Pattern.compile("[“”\"«»„‘’'`]");
    private static final Pattern OPENING = Pattern.compile("^(that|whether|if|إنّ|أنّ) ");
    private static final Pattern ARTICLE = Pattern.compile("^(the|a|an|its|their|his|her|my|our) ");

    /** How much of one expected statement was found. */
    enum Found {
        NOTHING,
        CONTENT,
        SOURCE,
        CHAIN
    }

    static List<DemoTruth> all(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(DemoTruth::parse)
                .toList();
    }

    private static DemoTruth parse(String line) {
        String[] cell = line.split("\t", -1);
        return new DemoTruth(
                cell[0], cell[1], List.of(cell[2].split(" < ")), Form.valueOf(cell[3]), Stance.valueOf(cell[4]));
    }

    boolean standsIn(String text) {
        return plain(text).contains(plain(words));
    }

    /** The attribution that comes nearest, or {@code -1}: its place in the reading. */
    int nearest(Rendition rendition, Reading reading) {
        int best = -1;
        for (int i = 0; i < reading.attributions().size(); i++) {
            Attribution one = reading.attributions().get(i);
            if (starts(one, rendition.text())
                    && (best < 0 || found(rendition, reading, i).compareTo(found(rendition, reading, best)) > 0)) {
                best = i;
            }
        }
        return best;
    }

    private boolean starts(Attribution one, String text) {
        return unopened(plain(one.words(text))).startsWith(unopened(plain(words)));
    }

    Found found(Rendition rendition, Reading reading, int place) {
        if (place < 0) {
            return Found.NOTHING;
        }
        List<String> voices = reading.chain(reading.attributions().get(place), rendition.report());
        if (!sameVoice(chain.getFirst(), voices.getFirst())) {
            return Found.CONTENT;
        }
        boolean whole = voices.size() == chain.size();
        for (int i = 0; whole && i < chain.size(); i++) {
            whole = sameVoice(chain.get(i), voices.get(i));
        }
        return whole ? Found.CHAIN : Found.SOURCE;
    }

    /** The same words but for articles and case, or one a longer form of the other. */
    private static boolean sameVoice(String expected, String actual) {
        String a = voice(expected);
        String b = voice(actual);
        boolean bothNamed = expected.startsWith("unnamed: ") == actual.startsWith("unnamed: ");
        return expected.equals("*") || (bothNamed && !b.isEmpty() && (a.contains(b) || b.contains(a)));
    }

    private static String voice(String label) {
        String bare = plain(label.replaceFirst("^unnamed: ", ""));
        return ARTICLE.matcher(bare).replaceFirst("");
    }

    private static String unopened(String words) {
        return OPENING.matcher(words).replaceFirst("");
    }

    private static String plain(String text) {
        return MARKS.matcher(text)
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
