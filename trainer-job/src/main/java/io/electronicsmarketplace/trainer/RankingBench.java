package io.electronicsmarketplace.trainer;

import com.sun.management.ThreadMXBean;
import io.electronicsmarketplace.recommendation.data.Histories;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.pipeline.ModelBundle;
import io.electronicsmarketplace.recommendation.pipeline.RecommendationRequest;
import io.electronicsmarketplace.recommendation.pipeline.Recommender;
import io.electronicsmarketplace.recommendation.pipeline.ShopperState;
import io.electronicsmarketplace.recommendation.pipeline.Surface;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench ranking}: what one list costs the processor and the heap, without anything of HTTP, Redis or
 * Kafka. One thread, and that thread's own processor time: what else runs on the machine hardly counts.
 */
@Command(
        name = "ranking",
        mixinStandardHelpOptions = true,
        description = "Times lists of a bundle on one thread: candidates, features, trees and re-ranking.")
final class RankingBench implements Callable<Integer> {
    /** So much of a shopper Redis remembers. */
    private static final int REMEMBERED = 200;

    private static final List<Surface> SURFACES = List.of(Surface.HOME, Surface.NEXT);

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

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Override
    public Integer call() {
        if (queries < 1 || turns < 1 || limit < 1) {
            throw new IllegalArgumentException("--queries, --turns and --limit are at least 1");
        }
        InteractionLog log = FileFacts.read(history, null, System.out).log();
        BenchReport report = new BenchReport("ranking");
        try (ModelBundle opened = ModelBundle.open(bundle)) {
            for (Surface surface : SURFACES) {
                measure(surface, asked(log, opened, surface), opened.recommender(), report);
            }
        }
        report.write(out);
        return 0;
    }

    private List<RecommendationRequest> asked(InteractionLog log, ModelBundle opened, Surface surface) {
        int from = log.rowsBefore(opened.manifest().data().untilMillis());
        int first = from < log.rows() ? from : (int) Math.floor(0.9 * log.rows());
        Histories histories = Histories.of(log);
        SplittableRandom random = new SplittableRandom(seed);
        List<RecommendationRequest> requests = new ArrayList<>();
        for (int i = 0; i < queries; i++) {
            int row = first + random.nextInt(log.rows() - first);
            requests.add(RecommendationRequest.of(
                    surface, stateBefore(histories, log.shopper(row), row), log.atMillis(row), limit));
        }
        return requests;
    }

    private static ShopperState stateBefore(Histories histories, int shopper, int row) {
        InteractionLog log = histories.log();
        List<ShopperState.Event> events = new ArrayList<>();
        for (int at = histories.rows().start(shopper); at < histories.rows().end(shopper); at++) {
            int earlier = histories.rows().column(at);
            if (earlier < row) {
                events.add(new ShopperState.Event(
                        log.products().idOf(log.product(earlier)), log.kind(earlier), log.atMillis(earlier)));
            }
        }
        return new ShopperState(events.subList(Math.max(0, events.size() - REMEMBERED), events.size()));
    }

    private void measure(
            Surface surface, List<RecommendationRequest> requests, Recommender recommender, BenchReport report) {
        double[] processor = new double[requests.size()];
        long allocated = 0;
        long items = 0;
        for (int turn = 0; turn < turns; turn++) {
            allocated = threads.getCurrentThreadAllocatedBytes();
            items = 0;
            for (int i = 0; i < requests.size(); i++) {
                long before = threads.getCurrentThreadCpuTime();
                items += recommender.recommend(requests.get(i)).items().size();
                processor[i] = (threads.getCurrentThreadCpuTime() - before) / 1e3;
            }
            allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
        }
        double mean = Arrays.stream(processor).average().orElseThrow();
        double[] sorted = Arrays.stream(processor).sorted().toArray();
        String name = surface.wireName();
        String conditions = String.format(
                Locale.ROOT,
                "%,d lists of %.1f items, %,d products; processor time of one thread",
                requests.size(),
                items / (double) requests.size(),
                recommender.products().size());
        report.add(name + " mean", mean, "µs", conditions);
        report.add(name + " p50", sorted[sorted.length / 2], "µs", conditions);
        report.add(name + " p90", sorted[(int) (0.90 * sorted.length)], "µs", conditions);
        report.add(name + " p99", sorted[(int) (0.99 * sorted.length)], "µs", conditions);
        report.add(name + " lists", 1e6 / mean, "1/s", "of one processor");
        report.add(name + " allocated", allocated / 1e3 / requests.size(), "kB", "a list, its answer's items included");
    }
}
