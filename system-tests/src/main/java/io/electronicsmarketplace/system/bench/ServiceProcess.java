package io.electronicsmarketplace.system.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process of the running stack, seen from outside. Linux only. */
final class ServiceProcess implements AutoCloseable {
    /** Clock ticks a second in /proc, on every Linux that matters. */
    private static final double TICKS = 100;

    private final long pid;
    private boolean pinned;

    /** @param id its name among the pid files of the stack */
    ServiceProcess(String id) throws IOException {
        Path file = RunningMarket.directory().resolve(id + ".pid");
        this.pid = Long.parseLong(Files.readString(file).trim().split("\\s+")[0]);
    }

    /** Processor time that it has used since its start, all threads, in microseconds. */
    double processorMicros() throws IOException {
        String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        // Fields 14 and 15 of proc(5), of which two are before the parenthesis.
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS * 1e6;
    }

    /** Limits it to these processors until this is closed. */
    void pin(String processors) throws IOException, InterruptedException {
        taskset(processors);
        pinned = true;
    }

    private void taskset(String processors) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("taskset", "-a", "-c", "-p", processors, String.valueOf(pid))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("taskset could not give processors %s to process %d".formatted(processors, pid));
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (pinned) {
            taskset("0-" + (Runtime.getRuntime().availableProcessors() - 1));
        }
    }
}
