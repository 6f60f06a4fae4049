package io.electronicsmarketplace.infrastructure;

import io.electronicsmarketplace.infrastructure.process.Ports;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.utility.DockerImageName;

/**
 * The infrastructure in containers of one's own (Maven's profile {@code testcontainers}), which
 * Testcontainers ends with this JVM. Ports are fixed before the start, so that a part is found at the
 * same address after it was killed.
 */
final class ContainerTestInfrastructure extends PartsTestInfrastructure {
    private final Network network = Network.newNetwork();
    private final Map<Part, GenericContainer<?>> containers = new EnumMap<>(Part.class);

    private ContainerTestInfrastructure(InfrastructureSettings settings, InfrastructureParts parts) {
        super(settings, parts);
    }

    /** Nothing runs yet. */
    static ContainerTestInfrastructure in(InfrastructureSettings settings) {
        var ports = new Ports(settings.directory().resolve("ports"));
        InfrastructureParts.PORTS.forEach(ports::getFree);
        return new ContainerTestInfrastructure(settings, new InfrastructureParts(settings, ports));
    }

    /** Starts those that do not run yet, and returns when all are ready. */
    void ensure(Collection<Part> wanted) {
        wanted.stream().filter(part -> part != Part.KEYCLOAK).forEach(this::launch);
        wanted.stream().filter(part -> part != Part.KEYCLOAK).forEach(this::awaitReady);
        if (wanted.contains(Part.KEYCLOAK)) {
            // Its database was made while waiting for PostgreSQL.
            launch(Part.KEYCLOAK);
            awaitReady(Part.KEYCLOAK);
        }
    }

    private void launch(Part part) {
        if (!containers.containsKey(part)) {
            GenericContainer<?> container = container(part);
            container.start();
            containers.put(part, container);
        }
    }

    private GenericContainer<?> container(Part part) {
        Container specified = parts().container(part);
        var container = new GenericContainer<>(DockerImageName.parse(specified.image()))
                .withEnv(specified.environment())
                .withNetwork(network)
                .withNetworkAliases(part.id())
                .waitingFor(new NotAtAll());
        if (!specified.command().isEmpty()) {
            container.withCommand(specified.command().toArray(String[]::new));
        }
        container.setPortBindings(specified.portBindings());
        return container;
    }

    @Override
    public void stop(Part part) {
        GenericContainer<?> container = running(part);
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void start(Part part) {
        GenericContainer<?> container = running(part);
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
        awaitReady(part);
    }

    @Override
    public void kill(Part part) {
        stop(part);
        GenericContainer<?> container = running(part);
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
    }

    private GenericContainer<?> running(Part part) {
        return Objects.requireNonNull(containers.get(part), part + " was not asked for");
    }

    /** The parts are asked in their own protocols instead. */
    private static final class NotAtAll extends AbstractWaitStrategy {
        @Override
        protected void waitUntilReady() {}
    }
}
