package io.electronicsmarketplace.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code market}: finds the verb. What a person reads as help is printed by the script. */
@Command(
        name = "market",
        description = "The electronics marketplace on this machine.",
        subcommands = {
            RunCommand.class,
            StopCommand.class,
            StatusCommand.class,
            ImportCommand.class,
            CleanCommand.class,
            InfrastructureCommand.class,
            TestInfrastructureCommand.class
        })
public final class MarketCommand {

    MarketCommand() {}

    public static void main(String[] arguments) {
        Checkout checkout = new Checkout(Path.of(System.getProperty("market.root", "")));
        System.exit(execute(checkout, arguments));
    }

    static int execute(Checkout checkout, String... arguments) {
        Optional<ModuleVerb> verb = ModuleVerb.of(List.of(arguments));
        if (verb.isEmpty()) {
            return commandLine(checkout).execute(arguments);
        }
        try {
            return new ModuleCommand(checkout, verb.get())
                    .run(List.of(arguments).subList(1, arguments.length));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        } catch (Exception e) {
            System.err.println(message(e));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private static CommandLine commandLine(Checkout checkout) {
        return new CommandLine(new MarketCommand(), new CommandFactory(checkout))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((exception, failed, parsed) -> {
                    failed.getErr().println(message(exception));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    private static String message(Exception exception) {
        String message = exception.getMessage();
        return message == null ? exception.toString() : message;
    }

    /** Gives every command the checkout. */
    private record CommandFactory(Checkout checkout) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Checkout.class).newInstance(checkout);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }
}
