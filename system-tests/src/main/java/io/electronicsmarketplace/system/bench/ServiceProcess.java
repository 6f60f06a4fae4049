package io.electronicsmarketplace.system.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A process of the running stack, seen from outside. Linux only. */
final class ServiceProcess {
    /** Clock ticks a second in /proc, on every Linux that matters. */
    private static final double TICKS = 100;

    /** How HotSpot names their threads, of which Linux keeps fifteen letters. */
    private static final Pattern COMPILER = Pattern.compile("C[12] Compiler");

    private final long pid;

    /** @param id its name among the pid files of the stack */
    ServiceProcess(String id) throws IOException {
        this(pidIn(RunningMarket.directory().resolve(id + ".pid")));
    }

    ServiceProcess(long pid) {
        this.pid = pid;
    }

    /** The process that a pid file of the stack names. */
    static long pidIn(Path file) throws IOException {
        return Long.parseLong(Files.readString(file).trim().split("\\s+")[0]);
    }

    long pid() {
        return pid;
    }

    /** Processor time that it has used since its start, all threads, in microseconds. */
    double processorMicros() throws IOException {
        // Fields 14 and 15 of proc(5), of which two are before the parenthesis.
        return micros(Path.of("/proc", String.valueOf(pid)), 11);
    }

    /** Processor time of its JVM's compilers, in microseconds. */
    double compilerMicros() throws IOException {
        double micros = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc", String.valueOf(pid), "task"))) {
            for (Path thread : threads) {
                try {
                    if (COMPILER.matcher(Files.readString(thread.resolve("comm")))
                            .lookingAt()) {
                        micros += micros(thread, 11);
                    }
                } catch (NoSuchFileException e) {
                    // It ended meanwhile.
                    continue;
                }
            }
        }
        return micros;
    }

    /** Processor time of all programs that this one started and that have ended, in microseconds. */
    static double endedChildrenMicros() throws IOException {
        return micros(Path.of("/proc", "self"), 13);
    }

    /** @param process or one of its threads, in /proc */
    private static double micros(Path process, int field) throws IOException {
        String stat = Files.readString(process.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1])) / TICKS * 1e6;
    }

    /** Lets its JVM collect garbage. */
    void collectGarbage() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid),
                        "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("jcmd could not reach process " + pid);
        }
    }

    /** Its memory in RAM, in megabytes: one of the fields that proc(5) names so. */
    double residentMegabytes(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6)
                .findFirst()
                .orElseThrow(() -> new IOException("/proc tells no " + field));
    }

    /** With which compilers and heap its JVM was started, for a result's conditions. */
    String jvm() throws IOException {
        List<String> arguments = List.of(Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"))
                .split("\0"));
        String compilers = arguments.contains("-XX:TieredStopAtLevel=1") ? "C1 only" : "C1 and C2";
        return arguments.stream()
                .filter(argument -> argument.startsWith("-Xmx"))
                .findFirst()
                .map(heap -> compilers + ", " + heap)
                .orElse(compilers);
    }

    /** Limits it to these processors. */
    void pin(String processors) throws IOException, InterruptedException {
        taskset(processors);
    }

    private void taskset(String processors) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("taskset", "-a", "-c", "-p", processors, String.valueOf(pid))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0 && ProcessHandle.of(pid).isPresent()) {
            throw new IOException("taskset could not give processors %s to process %d".formatted(processors, pid));
        }
    }

    /** Lets it use all processors again. */
    void unpin() throws IOException, InterruptedException {
        taskset("0-" + (Runtime.getRuntime().availableProcessors() - 1));
    }
}
