package org.hearsay.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.hearsay.extract.pdf.Line;
import org.hearsay.model.Place;

/** Recognises the words of a picture with the system's Tesseract, when there is one. */
final class Tesseract {
    /** Columns of Tesseract's TSV: level page block par line word left top width height conf text. */
    private static final int COLUMNS = 12;

    private static final int WORD_LEVEL = 5;
    private static final double UNSURE = 60;

    private Tesseract() {}

    /** The languages installed, asked once; empty when Tesseract is absent. */
    private static final class Installed {
        static final List<String> LANGUAGES = ask();

        private static List<String> ask() {
            try {
                Process process = new ProcessBuilder("tesseract", "--list-langs")
                        .redirectErrorStream(true)
                        .start();
                String said = new String(process.getInputStream().readAllBytes(), UTF_8);
                process.waitFor(10, TimeUnit.SECONDS);
                return said.lines()
                        .map(String::strip)
                        .filter(line -> line.matches("[A-Za-z_/-]{3,20}") && !line.equals("osd"))
                        .toList();
            } catch (IOException absent) {
                return List.of();
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                return List.of();
            }
        }
    }

    static boolean isPresent() {
        return !Installed.LANGUAGES.isEmpty();
    }

    /** One word as recognised. */
    private record Word(String key, String text, double confidence, int left, int top, int right, int bottom) {}

    /**
     * The lines of a picture, with boxes in points.
     *
     * @param dpi dots per inch of the picture, to turn dots into points
     * @param page which page they are said to stand on; 0 to take the picture's own count
     */
    static List<Line> read(Path picture, int dpi, int page, Original original) throws IOException {
        String languages = Installed.LANGUAGES.contains("eng")
                ? "eng"
                        + Installed.LANGUAGES.stream()
                                .filter(l -> !l.equals("eng"))
                                .map(l -> "+" + l)
                                .limit(3)
                                .collect(Collectors.joining())
                : Installed.LANGUAGES.getFirst();
        ProcessBuilder builder = new ProcessBuilder(
                        "tesseract",
                        picture.toString(),
                        "stdout",
                        "-l",
                        languages,
                        "--dpi",
                        Integer.toString(Math.max(dpi, 150)),
                        "tsv")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1"); // one core a worker; more threads only wait for each other
        Process process = builder.start();
        List<Word> words = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String row = reader.readLine(); row != null; row = reader.readLine()) {
                word(row, words, page);
            }
        } finally {
            process.destroyForcibly();
        }
        flagUnsure(words, original);
        return lines(words, 72.0 / dpi);
    }

    private static void word(String row, List<Word> words, int page) {
        String[] cells = row.split("\t", -1);
        if (cells.length < COLUMNS || !cells[0].equals(Integer.toString(WORD_LEVEL)) || cells[11].isBlank()) {
            return;
        }
        int left = Integer.parseInt(cells[6]);
        int top = Integer.parseInt(cells[7]);
        String number = page == 0 ? cells[1] : Integer.toString(page);
        String key = number + " " + cells[2] + " " + cells[3] + " " + cells[4];
        words.add(new Word(
                key,
                cells[11].strip(),
                Double.parseDouble(cells[10]),
                left,
                top,
                left + Integer.parseInt(cells[8]),
                top + Integer.parseInt(cells[9])));
    }

    private static void flagUnsure(List<Word> words, Original original) {
        String unsure = words.stream()
                .filter(word -> word.confidence() < UNSURE)
                .limit(5)
                .map(word -> "\"" + MemberNames.shown(word.text()) + "\"")
                .collect(Collectors.joining(", "));
        if (!unsure.isEmpty()) {
            original.flag("OCR_UNSURE", "Tesseract was not sure of some words, such as " + unsure + ".");
        }
    }

    private static List<Line> lines(List<Word> words, double scale) {
        List<Line> lines = new ArrayList<>();
        for (int from = 0; from < words.size(); ) {
            int to = from;
            while (to < words.size()
                    && words.get(to).key().equals(words.get(from).key())) {
                to++;
            }
            lines.add(line(words.subList(from, to), scale));
            from = to;
        }
        return lines;
    }

    private static Line line(List<Word> words, double scale) {
        int left = words.stream().mapToInt(Word::left).min().orElse(0);
        int top = words.stream().mapToInt(Word::top).min().orElse(0);
        int right = words.stream().mapToInt(Word::right).max().orElse(0);
        int bottom = words.stream().mapToInt(Word::bottom).max().orElse(0);
        String text = words.stream().map(Word::text).collect(Collectors.joining(" "));
        int page = Integer.parseInt(
                words.getFirst().key().substring(0, words.getFirst().key().indexOf(' ')));
        Place.PageBox box =
                new Place.PageBox(page, left * scale, top * scale, (right - left) * scale, (bottom - top) * scale);
        return new Line(text, box, 10, false); // recognised heights vary with ascenders too much to tell sizes
    }
}
