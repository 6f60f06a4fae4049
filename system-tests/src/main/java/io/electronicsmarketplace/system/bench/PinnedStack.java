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
    private final List<ServiceProcess> rest;

    /**
     * @param service what is measured
     * @param processors its processors, null for any
     * @param restProcessors those of all others, null for any
     */
    PinnedStack(String service, @Nullable String processors, @Nullable String restProcessors)
            throws IOException, InterruptedException {
        this.apart = new ServiceProcess(service);
        this.rest = new ArrayList<>();
        if (processors != null) {
            apart.pin(processors);
        }
        if (processors != null && restProcessors != null) {
            for (ServiceProcess process : others(apart.pid())) {
                process.pin(restProcessors);
                rest.add(process);
            }
        }
    }

    /** What is measured. */
    ServiceProcess apart() {
        return apart;
    }

    /** With what they started: PostgreSQL is many processes. */
    private static List<ServiceProcess> others(long apart) throws IOException {
        List<Long> roots = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(RunningMarket.directory(), PID_FILES)) {
            for (Path file : files) {
                roots.add(ServiceProcess.pidIn(file));
            }
        }
        return roots.stream()
                .filter(pid -> pid != apart)
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid)
                .distinct()
                .filter(pid -> pid != apart && pid != ProcessHandle.current().pid())
                .map(ServiceProcess::new)
                .toList();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        apart.close();
        for (ServiceProcess process : rest) {
            process.close();
        }
    }
}
