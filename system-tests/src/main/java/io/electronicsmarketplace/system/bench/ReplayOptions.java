package io.electronicsmarketplace.system.bench;

import io.electronicsmarketplace.system.replay.Replay;
import io.electronicsmarketplace.system.replay.ReplayOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code bench serving --replay}: what was really served beside what offline evaluation lists. */
final class ReplayOptions {
    @Option(
            names = "--replay",
            paramLabel = "HISTORY",
            description =
                    "Plays the test window of these ratings (Amazon Reviews 2023, plain or gz) through services of"
                            + " its own, instead of measuring the running ones.")
    private @Nullable Path history;

    @Option(names = "--catalogue", paramLabel = "FILE", description = "With --replay: the products' metadata.")
    private @Nullable Path catalogue;

    @Option(
            names = "--bundle",
            paramLabel = "DIRECTORY",
            description = "With --replay: what serves, trained until test. Default: one is trained.")
    private @Nullable Path bundle;

    @Option(names = "--trials", description = "With --replay: of that training. Default: ${DEFAULT-VALUE}.")
    private int trials = 1;

    @Option(names = "--days", description = "With --replay: days with queries that are played. Default: all.")
    private int days = Integer.MAX_VALUE;

    boolean wanted() {
        return history != null;
    }

    /** Returns the exit status: 0 if no request failed and all figures are within one per cent of offline. */
    int run(@Nullable Path out) throws IOException, InterruptedException {
        if (history == null || catalogue == null) {
            throw new IllegalArgumentException("--replay needs --catalogue, too");
        }
        Path checkout = Path.of(System.getProperty("market.root", "")).toAbsolutePath();
        Path market = Files.createDirectories(checkout.resolve(".market"));
        Path directory = Files.createTempDirectory(market, "replay-");
        ReplayOutcome outcome = Replay.run(new Replay.Plan(
                checkout,
                directory,
                history.toAbsolutePath(),
                catalogue.toAbsolutePath(),
                bundle == null ? null : bundle.toAbsolutePath(),
                trials,
                days));
        outcome.differences().forEach(System.out::println);
        new BenchReport(
                        "serving replay",
                        outcome.figures().stream()
                                .map(figure -> new BenchReport.Row(
                                        figure.metric(), figure.value(), figure.unit(), conditions()))
                                .toList())
                .print(out);
        Folders.delete(directory);
        return outcome.within() ? 0 : 1;
    }

    private String conditions() {
        return "live view, %s, popularity and trends moving daily, all buyable, no exploration"
                .formatted(
                        days == Integer.MAX_VALUE
                                ? "the whole test window"
                                : "the first %d days of it".formatted(days));
    }
}
