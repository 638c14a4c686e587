package org.hearsay.eval.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.hearsay.model.Digest;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.read.FirstReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long one reading of the demo's pasted blog post takes; {@code bench/jmh} runs it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReadingBenchmark {
    private final FirstReader reader = new FirstReader();
    private Rendition post = Rendition.ofPlainText(new Digest("0".repeat(64)), "", Report.unnamed());

    /** Loads the text. */
    @Setup
    public void load() throws IOException {
        String text = Files.readString(Path.of(System.getProperty("hearsay.home", "."), "demo/files/web/tam-hollis-blog-pasted.txt"));
        post = Rendition.ofPlainText(new Digest("0".repeat(64)), text, Report.unnamed());
    }

    /** Reads the post. */
    @Benchmark
    public Reading post() {
        return reader.read(post);
    }
}
