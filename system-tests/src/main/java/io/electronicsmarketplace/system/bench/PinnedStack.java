package io.electronicsmarketplace.system.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stack's processes with one of them apart: alone on its processors, as it would be in a pod, and not side by side
 * with the databases that it asks. Until this is closed.
 */
final class PinnedStack implements AutoCloseable {
    private static final String PID_FILES = "*.pid";

    private final List<ServiceProcess> pinned = new ArrayList<>();

    /**
     * @param apart what is measured
     * @param stack all processes of the stack, or some of them
     * @param processors those of what is measured, null for any
     * @param restProcessors those of the stack's other processes and of all that they started, null for any
     */
    PinnedStack(
            ServiceProcess apart,
            List<ProcessHandle> stack,
            @Nullable String processors,
            @Nullable String restProcessors)
            throws IOException, InterruptedException {
        if (processors != null) {
            pin(apart, processors);
        }
        if (processors != null && restProcessors != null) {
            for (ServiceProcess process : others(stack, apart.pid())) {
                pin(process, restProcessors);
            }
        }
    }

    /** The processes of the stack that {@code ./market run} has started here. */
    static List<ProcessHandle> running() throws IOException {
        List<ProcessHandle> running = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(RunningMarket.directory(), PID_FILES)) {
            for (Path file : files) {
                ProcessHandle.of(ServiceProcess.pidIn(file)).ifPresent(running::add);
            }
        }
        return running;
    }

    private void pin(ServiceProcess process, String processors) throws IOException, InterruptedException {
        process.pin(processors);
        pinned.add(process);
    }

    /** With what they started: PostgreSQL is many processes. */
    private static List<ServiceProcess> others(List<ProcessHandle> stack, long apart) {
        return stack.stream()
                .filter(process -> process.pid() != apart)
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid)
                .distinct()
                .filter(pid -> pid != apart && pid != ProcessHandle.current().pid())
                .map(ServiceProcess::new)
                .toList();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (ServiceProcess process : pinned) {
            process.close();
        }
    }
}
