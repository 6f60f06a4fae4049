package io.electronicsmarketplace.catalog;

import ch.qos.logback.classic.Level;
import io.electronicsmarketplace.catalog.evaluation.EvaluateSearchCommand;
import io.electronicsmarketplace.catalog.imports.ImportCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The batch modes of the jar: programs that do one thing and end, without the service's context. */
@Command(
        name = "catalog-service",
        subcommands = {ImportCommand.class, EvaluateSearchCommand.class})
final class BatchCommands {

    private BatchCommands() {}

    /** Whether these arguments ask for a batch mode. */
    static boolean asked(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /** Runs it and returns the exit status. */
    static int run(String[] arguments) {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN); // a person is reading
        }
        return new CommandLine(new BatchCommands())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }
}
