package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.pipeline.ModelBundle;
import io.electronicsmarketplace.recommendation.pipeline.Surface;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench ranking}: what one list costs the processor and the heap, without anything of HTTP, Redis or
 * Kafka.
 */
@Command(
        name = "ranking",
        mixinStandardHelpOptions = true,
        description = "Times lists of a bundle on one thread: candidates, features, trees and re-ranking.")
final class RankingBench implements Callable<Integer> {
    @Option(
            names = "--bundle",
            required = true,
            description = "Made by: train --history F --catalogue F --until test --out DIR.")
    private Path bundle = Path.of("");

    @Option(
            names = "--history",
            required = true,
            description = "Whose shoppers ask, each at the time of one of their rows after the bundle's data, or of"
                    + " the last tenth if there is none.")
    private Path history = Path.of("");

    @Option(names = "--queries", defaultValue = "2000", description = "Default: ${DEFAULT-VALUE}.")
    private int queries;

    @Option(names = "--turns", defaultValue = "3", description = "The last one counts. Default: ${DEFAULT-VALUE}.")
    private int turns;

    @Option(names = "--limit", defaultValue = "20", description = "Items of a list. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(names = "--seed", defaultValue = "1", description = "Of who asks. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--out", description = "Where the report goes, as JSON.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        if (queries < 1 || turns < 1 || limit < 1) {
            throw new IllegalArgumentException("--queries, --turns and --limit are at least 1");
        }
        InteractionLog log = FileFacts.read(history, null, System.out).log();
        BenchReport report = new BenchReport("ranking");
        try (ModelBundle opened = ModelBundle.open(bundle)) {
            ListTimes times = new ListTimes(log, opened, queries, limit, seed);
            times.measure(Surface.HOME, turns, report);
            times.measure(Surface.NEXT, turns, report);
        }
        report.write(out);
        return 0;
    }
}
