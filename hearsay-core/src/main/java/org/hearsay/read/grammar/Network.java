package org.hearsay.read.grammar;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hearsay.model.HearsayException;

/** The trained file, run by ONNX Runtime on one thread: pieces in, scores out. Safe to share between threads. */
final class Network implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final List<String> upos;
    private final List<String> labels;
    private final List<String> names;
    private final List<String> said;
    private final float[] pair;

    /** Loads the file; throws what the runtime throws when this processor or this build cannot run it. */
    Network(byte[] file) throws OrtException {
        environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setMemoryPatternOptimization(false);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            session = environment.createSession(file, options);
        }
        Map<String, String> notes = session.getMetadata().getCustomMetadata();
        upos = list(notes, "upos");
        labels = list(notes, "labels");
        names = list(notes, "names");
        said = list(notes, "said");
        pair = numbers(notes.getOrDefault("pair", ""));
    }

    private static List<String> list(Map<String, String> notes, String key) {
        return List.of(notes.getOrDefault(key, "").split("\t", -1));
    }

    private static float[] numbers(String row) {
        String[] cells = row.strip().split("\\s+", -1);
        float[] numbers = new float[cells.length];
        for (int i = 0; i < cells.length; i++) {
            numbers[i] = Float.parseFloat(cells[i]);
        }
        return numbers;
    }

    List<String> upos() {
        return upos;
    }

    List<String> labels() {
        return labels;
    }

    /** Tags of names: O, then B- and I- of each bearer. */
    List<String> names() {
        return names;
    }

    /** Tags of parts of statements: O, then B- and I- of each role; each depth has a row of them. */
    List<String> said() {
        return said;
    }

    /** Scores of pieces {@code [from, to)}, seen together between the two marks that the encoder expects. */
    Scores run(List<Piece> pieces, int from, int to) {
        int size = to - from + 2;
        long[] numbers = new long[size];
        long[] shapes = new long[size];
        long[] gaps = new long[size];
        numbers[0] = Vocabulary.FIRST;
        numbers[size - 1] = Vocabulary.LAST;
        for (int k = from; k < to; k++) {
            Piece piece = pieces.get(k);
            numbers[k - from + 1] = piece.number();
            shapes[k - from + 1] = piece.shape().number();
            gaps[k - from + 1] = piece.gap().number();
        }
        long[] form = {1, size};
        try (OnnxTensor a = OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), form);
                OnnxTensor b = OnnxTensor.createTensor(environment, LongBuffer.wrap(shapes), form);
                OnnxTensor c = OnnxTensor.createTensor(environment, LongBuffer.wrap(gaps), form);
                OrtSession.Result found = session.run(Map.of("ids", a, "shapes", b, "gaps", c))) {
            return new Scores(
                    row(found, "cut"),
                    row(found, "upos"),
                    row(found, "names"),
                    row(found, "said"),
                    row(found, "arcs"),
                    row(found, "low"),
                    row(found, "high"),
                    row(found, "label_low"),
                    row(found, "label_high"),
                    pair,
                    size);
        } catch (OrtException e) {
            throw new HearsayException(
                    "HS-REA-002",
                    "Expected the grammar network to read a stretch of text; it stopped (" + e.getMessage()
                            + "). Report it; without the network every other reading goes on.",
                    e);
        }
    }

    private static float[] row(OrtSession.Result found, String name) {
        FloatBuffer buffer = ((OnnxTensor) found.get(name).orElseThrow()).getFloatBuffer();
        float[] row = new float[buffer.remaining()];
        buffer.get(row);
        return row;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new HearsayException(
                    "HS-REA-002",
                    "Expected to lay the grammar network down; it would not (" + e.getMessage() + ").",
                    e);
        }
    }

    /** Everything the network says of one window; row 0 is the mark before the first piece, which stands for the root. */
    @SuppressWarnings("ArrayRecordComponent")
    record Scores(
            float[] cut,
            float[] upos,
            float[] names,
            float[] said,
            float[] arcs,
            float[] low,
            float[] high,
            float[] labelLow,
            float[] labelHigh,
            float[] pair,
            int size) {
        /** 0 inside a word, 1 the beginning of a word, 2 the beginning of a sentence. */
        int cutAt(int row) {
            return best(cut, row, 3);
        }

        int uposAt(int row) {
            return best(upos, row, upos.length / size);
        }

        float[] namesAt(int row) {
            int width = names.length / size;
            return Arrays.copyOfRange(names, row * width, (row + 1) * width);
        }

        /** The best tag of each depth. */
        int[] saidAt(int row, int tags) {
            int depths = said.length / size / tags;
            int[] found = new int[depths];
            for (int d = 0; d < depths; d++) {
                found[d] = best(said, row * depths + d, tags);
            }
            return found;
        }

        float arc(int dependent, int head) {
            return arcs[dependent * size + head];
        }

        /** The best label of a pair, the root's own label only for the root: what each says alone and both together. */
        int labelOf(int dependent, int head, int rootLabel) {
            int width = labelLow.length / size;
            int rank = low.length / size;
            float[] both = new float[rank];
            for (int r = 0; r < rank; r++) {
                both[r] = low[dependent * rank + r] * high[head * rank + r];
            }
            if (head == 0) {
                return rootLabel;
            }
            int best = -1;
            float most = Float.NEGATIVE_INFINITY;
            for (int label = 0; label < width; label++) {
                float score = labelLow[dependent * width + label] + labelHigh[head * width + label];
                for (int r = 0; r < rank; r++) {
                    score += both[r] * pair[label * rank + r];
                }
                if (score > most && label != rootLabel) {
                    most = score;
                    best = label;
                }
            }
            return best;
        }

        private static int best(float[] scores, int row, int width) {
            int best = 0;
            for (int k = 1; k < width; k++) {
                if (scores[row * width + k] > scores[row * width + best]) {
                    best = k;
                }
            }
            return best;
        }
    }
}
