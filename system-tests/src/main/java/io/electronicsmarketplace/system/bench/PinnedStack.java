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

    private final ServiceProcess apart;
    private final List<ProcessHandle> stack;
    private final boolean restPinned;

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
        this.apart = apart;
        this.stack = stack;
        this.restPinned = processors != null && restProcessors != null;
        try {
            if (processors != null) {
                apart.pin(processors);
            }
            if (processors != null && restProcessors != null) {
                for (ServiceProcess process : others()) {
                    process.pin(restProcessors);
                }
            }
        } catch (IOException e) {
            close();
            throw e;
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

    /** With what they started: PostgreSQL is many processes, and others at another time. */
    private List<ServiceProcess> others() {
        return stack.stream()
                .filter(process -> process.pid() != apart.pid())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid)
                .distinct()
                .filter(pid ->
                        pid != apart.pid() && pid != ProcessHandle.current().pid())
                .map(ServiceProcess::new)
                .toList();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        apart.unpin();
        if (restPinned) {
            for (ServiceProcess process : others()) {
                process.unpin();
            }
        }
    }
}
