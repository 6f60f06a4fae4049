package io.electronicsmarketplace.infrastructure;

import io.electronicsmarketplace.infrastructure.process.DirectoryLock;
import io.electronicsmarketplace.infrastructure.process.PidFile;
import io.electronicsmarketplace.infrastructure.process.Ports;
import io.electronicsmarketplace.infrastructure.process.ProcessSpec;
import io.electronicsmarketplace.infrastructure.process.SupervisedProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/**
 * A running infrastructure, owned by this JVM: what dies is started again, and everything ends when
 * it is closed or when this JVM ends, by kill -9 too. What a killed owner has left over is ended
 * before anything is started. Data and ports stay in the directory for the next start.
 */
public final class EmbeddedInfrastructure implements AutoCloseable {
    private static final Duration LEFT_OVER_GRACE = Duration.ofSeconds(20);

    /** In the order of starting; they end in the reverse one. */
    private final Map<Part, SupervisedProcess> processes = new EnumMap<>(Part.class);

    private final DirectoryLock lock;
    private final InfrastructureParts parts;
    private final BiConsumer<Part, SupervisedProcess.State> listener;

    private EmbeddedInfrastructure(
            DirectoryLock lock, InfrastructureParts parts, BiConsumer<Part, SupervisedProcess.State> listener) {
        this.lock = lock;
        this.parts = parts;
        this.listener = listener;
    }

    /**
     * Starts the parts of the settings in parallel and returns when all are ready.
     *
     * @throws IllegalStateException if the directory's infrastructure runs already, or a part does
     *     not start; the message then holds the end of its log
     */
    public static EmbeddedInfrastructure start(InfrastructureSettings settings) {
        return start(settings, (part, state) -> {});
    }

    /** Likewise; {@code listener} is told every change of a part's state, on the part's own thread. */
    public static EmbeddedInfrastructure start(
            InfrastructureSettings settings, BiConsumer<Part, SupervisedProcess.State> listener) {
        EmbeddedInfrastructure infrastructure = own(settings, listener);
        try {
            infrastructure.ensure(settings.parts());
        } catch (RuntimeException e) {
            infrastructure.close();
            throw e;
        }
        return infrastructure;
    }

    /** Likewise, but returns at once: whoever needs a part waits for it. */
    public static EmbeddedInfrastructure startInBackground(InfrastructureSettings settings) {
        EmbeddedInfrastructure infrastructure = own(settings, (part, state) -> {});
        Thread.ofVirtual().start(() -> settings.parts().forEach(infrastructure::launch));
        return infrastructure;
    }

    private static EmbeddedInfrastructure own(
            InfrastructureSettings settings, BiConsumer<Part, SupervisedProcess.State> listener) {
        return tryOwn(settings, listener)
                .orElseThrow(() -> new IllegalStateException(
                        "The infrastructure in %s runs already".formatted(settings.directory())));
    }

    /** Makes this JVM the owner of the directory; nothing is started yet. Empty if another one is. */
    static Optional<EmbeddedInfrastructure> tryOwn(
            InfrastructureSettings settings, BiConsumer<Part, SupervisedProcess.State> listener) {
        return DirectoryLock.tryTake(settings.directory()).map(lock -> {
            try {
                PidFile.endLeftOvers(settings.directory(), LEFT_OVER_GRACE);
                Ports ports = new Ports(settings.directory().resolve("ports"));
                for (String name : InfrastructureParts.PORTS) {
                    ports.getFree(name);
                }
                return new EmbeddedInfrastructure(lock, new InfrastructureParts(settings, ports), listener);
            } catch (IOException e) {
                lock.close();
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                lock.close();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        });
    }

    /** Starts those of the parts that don't run yet, in parallel, and returns when all are ready. */
    void ensure(Collection<Part> wanted) {
        SupervisedProcess.awaitReady(wanted.stream().map(this::launch).toList());
    }

    private synchronized SupervisedProcess launch(Part part) {
        return processes.computeIfAbsent(part, missing -> {
            ProcessSpec spec = parts.spec(missing);
            return new SupervisedProcess(spec, state -> listener.accept(missing, state));
        });
    }

    /**
     * Whether each part answers in its own protocol, whoever runs it. For a directory in which nothing
     * was ever started: no part does.
     */
    public static Map<Part, Boolean> health(InfrastructureSettings settings) {
        Map<Part, Boolean> health = new EnumMap<>(Part.class);
        Path file = settings.directory().resolve("ports");
        for (Part part : settings.parts()) {
            health.put(part, Files.exists(file) && answers(settings, new Ports(file), part));
        }
        return health;
    }

    private static boolean answers(InfrastructureSettings settings, Ports ports, Part part) {
        try {
            boolean runs = new PidFile(
                            settings.directory().resolve(part.id() + ".pid"),
                            settings.directory().toString())
                    .process()
                    .isPresent();
            return runs
                    && new InfrastructureParts(settings, ports).readiness(part).ready();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            return false;
        }
    }

    /** Where the parts of a directory's infrastructure are, whoever runs it. */
    public static InfrastructureAddresses addresses(InfrastructureSettings settings) {
        return new InfrastructureParts(settings, new Ports(settings.directory().resolve("ports"))).addresses();
    }

    public InfrastructureAddresses addresses() {
        return parts.addresses();
    }

    InfrastructureParts parts() {
        return parts;
    }

    /** Every part's process, by part. */
    public synchronized Map<Part, SupervisedProcess> processes() {
        return new EnumMap<>(processes);
    }

    /** Ends Keycloak first, for it uses PostgreSQL; then the others side by side. */
    @Override
    public void close() {
        Map<Part, SupervisedProcess> running = processes();
        stopAll(running, Set.of(Part.KEYCLOAK));
        stopAll(running, Set.of(Part.POSTGRESQL, Part.REDIS, Part.KAFKA, Part.S3));
        lock.close();
    }

    private static void stopAll(Map<Part, SupervisedProcess> running, Set<Part> which) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            running.forEach((part, process) -> {
                if (which.contains(part)) {
                    threads.execute(process::stop);
                }
            });
        }
    }
}
