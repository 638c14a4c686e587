package org.hearsay.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The real command line in a process of its own, from the classes under test. */
final class HearsayCommand {
    private HearsayCommand() {}

    /** The words that start it with these arguments. */
    static List<String> of(Object... arguments) {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "org.hearsay.cli.Hearsay");
        return Stream.concat(java, Stream.of(arguments).map(Object::toString)).toList();
    }
}
