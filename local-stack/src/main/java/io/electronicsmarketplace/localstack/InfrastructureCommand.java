package io.electronicsmarketplace.localstack;

import io.electronicsmarketplace.infrastructure.EmbeddedInfrastructure;
import io.electronicsmarketplace.infrastructure.InfrastructureSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code market infrastructure}: PostgreSQL, Redis, Kafka and Keycloak alone, for services that run
 * elsewhere: the chart's pods in a cluster on this machine. Writes the chart's values and secret.
 */
@Command(
        name = "infrastructure",
        description = "Runs PostgreSQL, Redis, Kafka and Keycloak only, for the chart's pods in a cluster nearby.")
final class InfrastructureCommand implements Callable<Integer> {
    private final Checkout checkout;
    private final Console console = new Console(System.out);

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "This machine's address in the cluster's network. Redis there has no password: "
                    + "never one that others reach. Default: ${DEFAULT-VALUE}.")
    private String address = InfrastructureSettings.LOOPBACK;

    @Spec
    private @Nullable CommandSpec spec;

    InfrastructureCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (NetworkInterface.getByInetAddress(InetAddress.getByName(address)) == null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "%s is no address of this machine; `ip address` lists them".formatted(address));
        }
        Owner owner = new Owner(checkout);
        if (owner.process().isPresent()) {
            console.say("The marketplace runs already; ./market stop ends it.");
            return 1;
        }
        owner.register();
        Secrets secrets = new Secrets(checkout.market().resolve("secrets"));
        EmbeddedInfrastructure infrastructure = EmbeddedInfrastructure.start(
                Stack.settings(checkout, secrets).reachedAt(address),
                (part, state) -> Stack.report(console, part, state));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(infrastructure, owner, stopped), "stop"));
        ChartFiles files = new ChartFiles(checkout.market().resolve("chart"));
        files.write(infrastructure.addresses(), secrets);
        console.say(files.howToInstall());
        stopped.await();
        return 0;
    }

    private void shutDown(EmbeddedInfrastructure infrastructure, Owner owner, CountDownLatch stopped) {
        infrastructure.close();
        try {
            owner.unregister();
        } catch (IOException e) {
            console.say("Cannot delete the pid file: " + e.getMessage());
        }
        console.say("Stopped.");
        stopped.countDown();
    }
}
