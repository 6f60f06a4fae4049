package io.electronicsmarketplace.localstack;

import io.electronicsmarketplace.infrastructure.EmbeddedInfrastructure;
import io.electronicsmarketplace.infrastructure.InfrastructureAddresses;
import io.electronicsmarketplace.infrastructure.InfrastructureSettings;
import io.electronicsmarketplace.infrastructure.Part;
import io.electronicsmarketplace.infrastructure.process.ProcessSpec;
import io.electronicsmarketplace.infrastructure.process.SupervisedProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;

/** The running marketplace: infrastructure and services, each kept running until this is closed. */
final class Stack implements AutoCloseable {
    /** Some ten times what it takes on two free cores: to kill a slow start on a busy machine only makes it slower. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final Checkout checkout;
    private final Console console;
    private final StackEnvironment environment;
    private final EmbeddedInfrastructure infrastructure;
    private final StackPorts ports;
    private final Http http = new Http();
    private final Map<Service, SupervisedProcess> services = Collections.synchronizedMap(new EnumMap<>(Service.class));
    private final Set<Service> asDeployed;
    private volatile boolean closing;

    private Stack(
            Checkout checkout,
            Console console,
            StackEnvironment environment,
            EmbeddedInfrastructure infrastructure,
            Set<Service> asDeployed) {
        this.checkout = checkout;
        this.console = console;
        this.environment = environment;
        this.infrastructure = infrastructure;
        this.ports = new StackPorts(portsFile(checkout));
        this.asDeployed = asDeployed;
    }

    static InfrastructureSettings settings(Checkout checkout, Secrets secrets) {
        return new InfrastructureSettings(
                checkout.market(),
                checkout.software(),
                Part.NEEDED,
                true,
                secrets.infrastructure(),
                InfrastructureSettings.LOOPBACK);
    }

    static java.nio.file.Path portsFile(Checkout checkout) {
        return checkout.market().resolve("ports");
    }

    /**
     * Returns when the infrastructure is ready; no service runs yet.
     *
     * @param asDeployed services that will get the JVM's options of a container
     */
    static Stack start(Checkout checkout, Console console, Set<Part> parts, Set<Service> asDeployed) {
        Secrets secrets = new Secrets(checkout.market().resolve("secrets"));
        EmbeddedInfrastructure infrastructure = EmbeddedInfrastructure.start(
                settings(checkout, secrets).with(parts), (part, state) -> report(console, part, state));
        return new Stack(checkout, console, new StackEnvironment(checkout, secrets), infrastructure, asDeployed);
    }

    InfrastructureAddresses addresses() {
        return infrastructure.addresses();
    }

    StackEnvironment environment() {
        return environment;
    }

    StackPorts ports() {
        return ports;
    }

    /** Starts these side by side and returns when all are ready. */
    void startServices(Collection<Service> wanted) throws IOException, InterruptedException {
        List<SupervisedProcess> started = new ArrayList<>();
        for (Service service : wanted) {
            ProcessSpec spec = spec(service);
            SupervisedProcess process = new SupervisedProcess(spec, state -> report(console, service.module(), state));
            services.put(service, process);
            started.add(process);
        }
        SupervisedProcess.awaitReady(started);
    }

    private ProcessSpec spec(Service service) throws IOException, InterruptedException {
        ServiceProgram program = new ServiceProgram(checkout, service, asDeployed.contains(service));
        String readiness = ports.managementUrl(service) + "/actuator/health/readiness";
        return new ProcessSpec(
                service.id(),
                checkout.market(),
                checkout.root(),
                checkout.logs().resolve(service.module() + ".log"),
                program.command(),
                program.marker(),
                environment.of(service, addresses(), ports),
                "TERM",
                // Requests under way are finished; then the class cache is written, once.
                Duration.ofSeconds(60),
                START_LIMIT,
                ProcessSpec.Step.NOTHING,
                () -> http.isOk(readiness));
    }

    static void report(Console console, Part part, SupervisedProcess.State state) {
        report(console, title(part), state);
    }

    private static void report(Console console, String what, SupervisedProcess.State state) {
        switch (state) {
            case READY -> console.done(what, "ready");
            case RESTARTING -> console.done(what, "ended by itself; it is started again");
            case FAILED -> console.done(what, "does not start");
            case STARTING, HELD, STOPPED -> {}
        }
    }

    private static String title(Part part) {
        return switch (part) {
            case POSTGRESQL -> "PostgreSQL";
            case REDIS -> "Redis";
            case KAFKA -> "Kafka";
            case KEYCLOAK -> "Keycloak";
            case S3 -> "S3";
        };
    }

    /** The gateway first, so that nothing new comes in; then the other services; then what they use. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        stop(EnumSet.of(Service.GATEWAY));
        stop(EnumSet.complementOf(EnumSet.of(Service.GATEWAY)));
        infrastructure.close();
        http.close();
    }

    private void stop(Set<Service> which) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Service service : which) {
                SupervisedProcess process = services.get(service);
                if (process != null) {
                    threads.execute(process::stop);
                }
            }
        }
    }
}
