package io.electronicsmarketplace.sessiontracker;

import ch.qos.logback.classic.Level;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** How batch modes meet a person: what is wrong is said in a sentence, and the status says so too. */
final class BatchMode {

    private static final Logger log = LoggerFactory.getLogger(BatchMode.class);

    private BatchMode() {}

    static CommandLine commandLine(Callable<Integer> command) {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN); // a person is reading
        }
        return new CommandLine(command).setExecutionExceptionHandler((failure, commandLine, parsed) -> {
            commandLine.getErr().println(messageOf(failure));
            log.debug("{} failed", commandLine.getCommandName(), failure);
            return 1;
        });
    }

    private static String messageOf(Exception failure) {
        return switch (failure) {
            case IllegalArgumentException wrongInput -> String.valueOf(wrongInput.getMessage());
            case IllegalStateException wrongState -> String.valueOf(wrongState.getMessage());
            default -> "Failed: " + failure;
        };
    }
}
