package org.hearsay.read.grammar;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.hearsay.model.Span;

/**
 * Reads the grammar of any text with the network that this build carries. Safe to share between threads; the same text
 * always gives the same parse. Time grows linearly with the text's length.
 */
public final class Parser implements AutoCloseable {
    /** Pieces seen at once, as in training. */
    static final int WINDOW = 190;

    /** Pieces seen at once where one sentence is longer than a window: as many as the encoder has places for. */
    static final int WIDEST = 254;

    private static final String FILE = "grammar.onnx";

    private final Network network;
    private final Pieces pieces = new Pieces(new Vocabulary());

    private Parser(Network network) {
        this.network = network;
    }

    /** Loads the network; never fails, for without it Hearsay reads on by its rules. */
    public static Opened open() {
        return open(FILE);
    }

    static Opened open(String file) {
        try (InputStream in = Parser.class.getResourceAsStream(file)) {
            if (in == null) {
                return new Opened.Closed("This build carries no grammar network; texts are read by rules alone.");
            }
            return new Opened.Ready(new Parser(new Network(in.readAllBytes())));
        } catch (IOException | OrtException | LinkageError | IllegalStateException e) {
            return new Opened.Closed("The grammar network cannot run on this machine (" + e.getMessage()
                    + "); texts are read by rules alone.");
        }
    }

    /** The grammar of {@code text}: any text, also an empty one. */
    public Parse read(String text) {
        Findings findings = new Findings(network, text);
        for (Span block : Blocks.of(text)) {
            List<Piece> cut = pieces.cut(block.in(text));
            for (int from = 0; from < cut.size(); ) {
                from = readWindow(cut, from, block.start(), findings);
            }
        }
        return findings.parse();
    }

    /** Reads from a sentence's first piece; the first piece that was not read for good, there the next window begins. */
    private int readWindow(List<Piece> cut, int from, int shift, Findings findings) {
        Window window = Window.of(network, cut, from, WINDOW);
        if (window.end() == from) {
            window = Window.of(network, cut, from, WIDEST);
        }
        int end = window.end() == from ? window.lastWord() : window.end();
        findings.add(window.scores(), window.sentences(end, shift));
        return end;
    }

    /**
     * The grammar of {@code text} over words and sentences that are known already, for measuring against trees that
     * people drew.
     *
     * @param sentences each sentence's words, in the text's order
     */
    public Parse read(String text, List<List<Span>> sentences) {
        List<Piece> cut = pieces.cut(text);
        Findings findings = new Findings(network, text);
        for (int at = 0; at < sentences.size(); ) {
            at = KnownWords.read(network, cut, sentences, at, findings);
        }
        return findings.parse();
    }

    @Override
    public void close() {
        network.close();
    }
}
