package io.electronicsmarketplace.system.bench;

import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind {@code market bench}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the running marketplace.",
        subcommands = {
            CheckoutCommand.class,
            ServingCommand.class,
            FreshnessCommand.class,
            IngestCommand.class,
            KillCommand.class,
            StartCommand.class
        })
public final class BenchCommand {
    private BenchCommand() {}

    public static void main(String[] arguments) {
        // Libraries that would log have nothing to say to whoever measures.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        // As the stable commands have it, the verb may come first: bench checkout …
        String[] own = arguments.length > 0 && arguments[0].equals("bench")
                ? Arrays.copyOfRange(arguments, 1, arguments.length)
                : arguments;
        System.exit(new CommandLine(new BenchCommand()).execute(own));
    }
}
