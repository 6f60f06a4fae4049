package io.electronicsmarketplace.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process and its children hold in memory, in MiB.
 *
 * @param resident pages it has, shared ones counted in full
 * @param proportional likewise, shared ones divided among those that share them: only this may be summed
 */
record Memory(long resident, long proportional) {
    private static final Memory NONE = new Memory(0, 0);

    /** Read from Linux's {@code smaps_rollup}; zero where there is none. */
    static Memory of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(Memory::ofOne)
                .reduce(NONE, Memory::plus)
                .inMebibytes();
    }

    private static Memory ofOne(ProcessHandle process) {
        Path file = Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(Memory::ofLine).reduce(NONE, Memory::plus);
        } catch (IOException | java.io.UncheckedIOException e) {
            // Ended meanwhile, or not Linux.
            return NONE;
        }
    }

    private static Memory ofLine(String line) {
        if (line.startsWith("Rss:")) {
            return new Memory(kibibytes(line), 0);
        }
        return line.startsWith("Pss:") ? new Memory(0, kibibytes(line)) : NONE;
    }

    private static long kibibytes(String line) {
        return Long.parseLong(line.replaceAll("\\D", ""));
    }

    private Memory plus(Memory other) {
        return new Memory(resident + other.resident, proportional + other.proportional);
    }

    private Memory inMebibytes() {
        return new Memory(resident / 1024, proportional / 1024);
    }
}
