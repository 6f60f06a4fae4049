package io.electronicsmarketplace.infrastructure.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A pid file as the guard writes it: the number of the process and the signal that stops it.
 *
 * <p>After a reboot or a long time the number may belong to somebody else. A process counts as ours
 * only if its command line contains the marker.
 */
public final class PidFile {
    private final Path file;
    private final String marker;

    public PidFile(Path file, String marker) {
        this.file = file;
        this.marker = marker;
    }

    /** The process that the file names, if it runs and is ours. */
    public Optional<ProcessHandle> process() {
        return content()
                .flatMap(content -> ProcessHandle.of(content.pid()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> CommandLine.of(process).contains(marker));
    }

    /** Ends what a killed run has left over, with its signal, then with KILL; returns when it's gone. */
    public void endLeftOver(Duration grace) throws IOException, InterruptedException {
        Optional<ProcessHandle> leftOver = process();
        if (leftOver.isPresent()) {
            long pid = leftOver.get().pid();
            Signals.send(pid, content().map(Content::signal).orElse("TERM"));
            if (!awaitExit(leftOver.get(), grace)) {
                Signals.send(pid, "KILL");
                awaitExit(leftOver.get(), Duration.ofSeconds(10));
            }
        }
        Files.deleteIfExists(file);
    }

    /** Ends every process that has a pid file in this directory and names the directory in its command line. */
    public static void endLeftOvers(Path directory, Duration grace) throws IOException, InterruptedException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> entries = Files.list(directory)) {
            files = entries.filter(entry -> entry.toString().endsWith(".pid")).toList();
        }
        for (Path file : files) {
            new PidFile(file, directory.toString()).endLeftOver(grace);
        }
    }

    private Optional<Content> content() {
        try {
            String[] words = Files.readString(file).strip().split(" ");
            return Optional.of(new Content(Long.parseLong(words[0]), words.length > 1 ? words[1] : "TERM"));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | NumberFormatException e) {
            // Half-written when the machine stopped: names nobody.
            return Optional.empty();
        }
    }

    private static boolean awaitExit(ProcessHandle process, Duration limit) throws InterruptedException {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        }
    }

    private record Content(long pid, String signal) {}
}
