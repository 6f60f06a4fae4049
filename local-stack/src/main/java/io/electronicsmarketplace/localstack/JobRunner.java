package io.electronicsmarketplace.localstack;

import io.electronicsmarketplace.infrastructure.process.LogTail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Runs programs to their end, in the background or at the person's terminal; ends them if this program ends. */
final class JobRunner implements AutoCloseable {
    /** An option of programs that compute. */
    static final String VECTORS = "--add-modules=jdk.incubator.vector";

    private final Set<Process> running = ConcurrentHashMap.newKeySet();

    /** @throws IllegalStateException with the end of the log, if it did not exit with 0 */
    void run(String name, List<String> command, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = builder(command, environment)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Process process = start(builder);
        process.getOutputStream().close();
        int status = process.waitFor();
        running.remove(process);
        if (status != 0) {
            throw new IllegalStateException("%s failed with status %d; its log %s ends with:%n%s"
                    .formatted(name, status, log, LogTail.of(log, 15)));
        }
    }

    /** With this terminal's input and output; returns its exit status. */
    int runHere(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        Process process = start(builder(command, environment).inheritIO());
        int status = process.waitFor();
        running.remove(process);
        return status;
    }

    /** The beginning of a command line that runs a jar. */
    static List<String> java(Path jar, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Jvm.program());
        command.addAll(List.of(options));
        command.addAll(
                List.of("-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED", "-jar", jar.toString()));
        return command;
    }

    private Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        running.add(process);
        return process;
    }

    private static ProcessBuilder builder(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command);
        // Threads of native learners that wait in loops take the processor from whoever they wait for.
        builder.environment().put("OMP_WAIT_POLICY", "passive");
        builder.environment().putAll(environment);
        return builder;
    }

    @Override
    public void close() {
        running.forEach(Process::destroy);
    }
}
