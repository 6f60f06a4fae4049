package io.electronicsmarketplace.sessiontracker;

import io.electronicsmarketplace.sessiontracker.history.ImportHistoryCommand;
import io.electronicsmarketplace.sessiontracker.rebuild.RebuildStateCommand;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The service, or one of its batch modes if the first argument names one. */
@SpringBootApplication
public class SessionTrackerApplication {

    private static final Map<String, Supplier<Callable<Integer>>> BATCH_MODES =
            Map.of("import-history", ImportHistoryCommand::new, "rebuild-state", RebuildStateCommand::new);

    public static void main(String[] arguments) {
        Supplier<Callable<Integer>> batchMode = arguments.length == 0 ? null : BATCH_MODES.get(arguments[0]);
        if (batchMode == null) {
            SpringApplication.run(SessionTrackerApplication.class, arguments);
        } else {
            String[] options = Arrays.copyOfRange(arguments, 1, arguments.length);
            System.exit(BatchMode.commandLine(batchMode.get()).execute(options));
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
