package io.electronicsmarketplace.localstack;

import io.electronicsmarketplace.infrastructure.EmbeddedInfrastructure;
import io.electronicsmarketplace.infrastructure.InfrastructureSettings;
import io.electronicsmarketplace.infrastructure.Part;
import io.electronicsmarketplace.infrastructure.SharedInfrastructure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Runs a command while the test infrastructure runs, and ends it afterwards: the inner half of
 * {@code market test}. The command does not wait for the infrastructure; its tests do, when they
 * need it, for compiling comes first anyway.
 */
@Command(name = "with-test-infrastructure", hidden = true)
final class TestInfrastructureCommand implements Callable<Integer> {
    /** Maven's profile with which each module's tests start containers of their own. */
    private static final String IN_CONTAINERS = "-Ptestcontainers";

    private final Checkout checkout;

    @Parameters(arity = "1..*", paramLabel = "COMMAND")
    private List<String> command = List.of();

    TestInfrastructureCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (command.contains(IN_CONTAINERS)) {
            try (JobRunner jobs = new JobRunner()) {
                return jobs.runHere(command, Map.of());
            }
        }
        Path directory = checkout.market().resolve("test-infrastructure").resolve(SharedInfrastructure.KEPT);
        InfrastructureSettings settings =
                InfrastructureSettings.forTests(directory, checkout.software(), Set.of(Part.values()));
        EmbeddedInfrastructure infrastructure = EmbeddedInfrastructure.startInBackground(settings);
        JobRunner jobs = new JobRunner();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            jobs.close();
                            infrastructure.close();
                        },
                        "end-test-infrastructure"));
        return jobs.runHere(command, Map.of());
    }
}
