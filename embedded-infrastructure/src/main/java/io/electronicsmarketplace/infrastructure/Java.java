package io.electronicsmarketplace.infrastructure;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How JVMs of the infrastructure are started: with this JVM's own Java, small. */
final class Java {
    private Java() {}

    /** Program and options; what to run follows. {@code home} marks the process as ours. */
    static List<String> command(Path home, String... options) {
        return Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                marker(home),
                                // On a few cores, with a heap this small, it is the collector that costs least.
                                "-XX:+UseSerialGC",
                                "-XX:+UseCompactObjectHeaders",
                                // The second compiler would cost memory, and seconds of the start.
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-Xss512k"),
                        Stream.of(options))
                .toList();
    }

    static String marker(Path home) {
        return "-Dmarketplace.process=" + home;
    }
}
