package io.electronicsmarketplace.localstack;

import java.io.IOException;
import java.util.List;

/**
 * Runs a verb in its module's program at this terminal, with all arguments as they were given and
 * the stack's directories in its environment. Its exit status is the verb's.
 */
final class ModuleCommand {
    private final Checkout checkout;
    private final ModuleVerb verb;

    ModuleCommand(Checkout checkout, ModuleVerb verb) {
        this.checkout = checkout;
        this.verb = verb;
    }

    int run(List<String> arguments) throws IOException, InterruptedException {
        if (verb == ModuleVerb.REBUILD_STATE && new Owner(checkout).process().isEmpty()) {
            System.err.println("It needs Redis and Kafka: ./market run first.");
            return 1;
        }
        boolean help = arguments.contains("--help") || arguments.contains("-h");
        if (verb == ModuleVerb.TRAIN && !help && !arguments.contains("--history")) {
            exportIfRunning();
        }
        // For the largest data sets the program needs most of the machine; a simulated shop is small.
        String heap = verb == ModuleVerb.SIMULATE ? "-Xmx1g" : "-XX:MaxRAMPercentage=60";
        List<String> command = verb.computing()
                ? JobRunner.java(checkout.jar(verb.module()), heap, JobRunner.VECTORS)
                : JobRunner.java(checkout.jar(verb.module()), heap);
        command.add(verb.commandName());
        command.addAll(arguments);
        try (JobRunner jobs = new JobRunner()) {
            return jobs.runHere(command, StackEnvironment.ofRunning(checkout));
        }
    }

    /** So that training sees the catalogue as it is now; without a running stack, as it was exported last. */
    private void exportIfRunning() throws IOException, InterruptedException {
        if (new Owner(checkout).process().isPresent()) {
            FirstData.exportCatalogue(new StackPorts(Stack.portsFile(checkout)));
        }
    }
}
