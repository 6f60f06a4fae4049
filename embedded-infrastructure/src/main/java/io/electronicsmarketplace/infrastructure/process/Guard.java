package io.electronicsmarketplace.infrastructure.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Starts a process under {@code guard.sh}, which ends it when this JVM closes the guard's standard
 * input or is gone. It gets a session of its own, so that ctrl-C at the terminal reaches only the
 * owner, who then ends everything in order.
 */
final class Guard {
    private static final String SCRIPT_NAME = "guard.sh";

    private Guard() {}

    /** Returns the guard's process: its exit is the child's exit, closing its input is the order to stop. */
    static Process start(ProcessSpec spec) throws IOException {
        Files.createDirectories(spec.stateDirectory());
        Files.createDirectories(spec.workingDirectory());
        Files.createDirectories(Objects.requireNonNull(spec.log().getParent()));
        List<String> command = new ArrayList<>();
        // Not on macOS; there the shell's pipe still ends the children, only ctrl-C is less orderly.
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(List.of(
                "sh",
                script(spec.stateDirectory()).toString(),
                spec.pidFile().toString(),
                spec.stopSignal(),
                String.valueOf(spec.stopGrace().toSeconds())));
        command.addAll(spec.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(spec.workingDirectory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
        builder.environment().putAll(spec.environment());
        return builder.start();
    }

    private static Path script(Path directory) {
        Path script = directory.resolve(SCRIPT_NAME);
        try (var source = Objects.requireNonNull(Guard.class.getResourceAsStream(SCRIPT_NAME))) {
            byte[] content = source.readAllBytes();
            if (!Files.exists(script) || !java.util.Arrays.equals(content, Files.readAllBytes(script))) {
                // Put in place by a rename: a shell that still reads the old file is not disturbed.
                Path temporary = Files.createTempFile(directory, SCRIPT_NAME, ".tmp");
                Files.write(temporary, content);
                Files.move(
                        temporary,
                        script,
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                        java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + script, e);
        }
        return script;
    }
}
