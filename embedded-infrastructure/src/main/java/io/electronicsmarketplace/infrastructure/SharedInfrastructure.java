package io.electronicsmarketplace.infrastructure;

import io.electronicsmarketplace.infrastructure.process.DirectoryLock;
import io.electronicsmarketplace.infrastructure.process.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds or starts what {@link TestInfrastructure#shared} returns.
 *
 * <p>The system property {@code infrastructure.directory} (set by the build) names a directory. Its
 * folder {@code kept} is that of {@code market test}: if somebody owns it, it's attached to. Else
 * this JVM takes the first of {@code own-1}, {@code own-2} … that nobody owns, so that two builds
 * at a time don't disturb each other.
 *
 * <p>With the system property {@code infrastructure} being {@code testcontainers} (Maven's profile of
 * that name), this JVM starts containers of its own instead.
 */
public final class SharedInfrastructure {
    /** The folder of the infrastructure that outlives single test JVMs. */
    public static final String KEPT = "kept";

    private static final int MOST_AT_A_TIME = 32;

    private static @Nullable EmbeddedInfrastructure own;
    private static @Nullable EmbeddedTestInfrastructure shared;
    private static @Nullable ContainerTestInfrastructure containers;

    private SharedInfrastructure() {}

    static synchronized TestInfrastructure with(Part... parts) {
        Set<Part> wanted = complete(parts);
        if (System.getProperty("infrastructure", "embedded").equals("testcontainers")) {
            return containers(wanted);
        }
        if (shared == null) {
            shared = attach().orElseGet(SharedInfrastructure::startOwn);
        }
        if (own != null) {
            own.ensure(wanted);
        } else {
            wanted.forEach(shared::awaitReady);
        }
        return shared;
    }

    private static TestInfrastructure containers(Set<Part> wanted) {
        if (containers == null) {
            containers = ContainerTestInfrastructure.in(settings("containers"));
        }
        containers.ensure(wanted);
        return containers;
    }

    private static Optional<EmbeddedTestInfrastructure> attach() {
        Path kept = directory().resolve(KEPT);
        if (!Files.isDirectory(kept)) {
            return Optional.empty();
        }
        Optional<DirectoryLock> unowned = DirectoryLock.tryTake(kept);
        if (unowned.isPresent()) {
            unowned.get().close();
            return Optional.empty();
        }
        InfrastructureSettings settings = settings(KEPT);
        return Optional.of(new EmbeddedTestInfrastructure(
                settings, new InfrastructureParts(settings, new Ports(kept.resolve("ports")))));
    }

    private static EmbeddedTestInfrastructure startOwn() {
        for (int number = 1; number <= MOST_AT_A_TIME; number++) {
            InfrastructureSettings settings = settings("own-" + number);
            Optional<EmbeddedInfrastructure> started = EmbeddedInfrastructure.tryOwn(settings, (part, state) -> {});
            if (started.isPresent()) {
                own = started.get();
                Runtime.getRuntime().addShutdownHook(new Thread(started.get()::close, "end-infrastructure"));
                return new EmbeddedTestInfrastructure(settings, started.get().parts());
            }
        }
        throw new IllegalStateException("All of %s/own-1 … own-%d are in use".formatted(directory(), MOST_AT_A_TIME));
    }

    private static InfrastructureSettings settings(String folder) {
        return InfrastructureSettings.forTests(directory().resolve(folder), software(), Set.of());
    }

    private static Set<Part> complete(Part... parts) {
        EnumSet<Part> complete = EnumSet.noneOf(Part.class);
        complete.addAll(Arrays.asList(parts));
        if (complete.contains(Part.KEYCLOAK)) {
            complete.add(Part.POSTGRESQL);
        }
        return complete;
    }

    static Path directory() {
        return Path.of(System.getProperty("infrastructure.directory", ".market/test-infrastructure"));
    }

    static Path software() {
        return Path.of(System.getProperty("infrastructure.software", ".market/software"));
    }
}
