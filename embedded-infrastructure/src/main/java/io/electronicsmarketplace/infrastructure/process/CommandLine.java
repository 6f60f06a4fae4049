package io.electronicsmarketplace.infrastructure.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The command line of a running process, as the operating system tells it; empty if it does not. */
final class CommandLine {
    private CommandLine() {}

    static String of(ProcessHandle process) {
        // Linux: the whole of it, where ProcessHandle stops after a page.
        Path file = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
        if (Files.isReadable(file)) {
            try {
                return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace('\0', ' ');
            } catch (IOException e) {
                // Ended between the two looks.
                return "";
            }
        }
        return process.info().commandLine().orElse("");
    }
}
