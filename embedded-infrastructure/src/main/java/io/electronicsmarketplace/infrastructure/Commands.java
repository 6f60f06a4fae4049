package io.electronicsmarketplace.infrastructure;

import io.electronicsmarketplace.infrastructure.process.LogTail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a program to its end. */
final class Commands {
    private Commands() {}

    /** Its output goes to {@code log}, whose end is in the exception's message if it fails. */
    static void run(List<String> command, Path directory, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException("%s ended with status %d; %s ends with:%n%s"
                        .formatted(command.getFirst(), status, log, LogTail.of(log, 20)));
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
