package io.electronicsmarketplace.trainer;

import com.sun.management.ThreadMXBean;
import io.electronicsmarketplace.recommendation.data.Histories;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.pipeline.ModelBundle;
import io.electronicsmarketplace.recommendation.pipeline.RecommendationRequest;
import io.electronicsmarketplace.recommendation.pipeline.ShopperState;
import io.electronicsmarketplace.recommendation.pipeline.Surface;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What a bundle's list costs the processor and the heap: one thread, and that thread's own processor time, so
 * that what else runs on the machine hardly counts. Shoppers of a history ask, each at the time of one of their
 * rows after the bundle's data, or of the last tenth if there is none.
 */
final class ListTimes {
    /** So much of a shopper Redis remembers. */
    private static final int REMEMBERED = 200;

    private final Histories histories;
    private final ModelBundle bundle;
    private final int[] rows;
    private final int limit;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * @param queries how many lists of each surface
     * @param limit items of a list
     */
    ListTimes(InteractionLog log, ModelBundle bundle, int queries, int limit, long seed) {
        this.histories = Histories.of(log);
        this.bundle = bundle;
        this.limit = limit;
        int from = log.rowsBefore(bundle.manifest().data().untilMillis());
        int first = from < log.rows() ? from : (int) Math.floor(0.9 * log.rows());
        SplittableRandom random = new SplittableRandom(seed);
        this.rows = new int[queries];
        Arrays.setAll(rows, query -> first + random.nextInt(log.rows() - first));
    }

    /** Asks for all lists in every turn; the last one counts. */
    void measure(Surface surface, int turns, BenchReport report) {
        List<RecommendationRequest> requests =
                Arrays.stream(rows).mapToObj(row -> request(surface, row)).toList();
        double[] processor = new double[requests.size()];
        long allocated = 0;
        long items = 0;
        for (int turn = 0; turn < turns; turn++) {
            allocated = threads.getCurrentThreadAllocatedBytes();
            items = 0;
            for (int i = 0; i < requests.size(); i++) {
                long before = threads.getCurrentThreadCpuTime();
                items += bundle.recommender().recommend(requests.get(i)).items().size();
                processor[i] = (threads.getCurrentThreadCpuTime() - before) / 1e3;
            }
            allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
        }
        String conditions = String.format(
                Locale.ROOT,
                "%,d lists of %.1f items, %,d products; processor time of one thread",
                requests.size(),
                items / (double) requests.size(),
                bundle.products().size());
        report(surface.wireName(), processor, allocated / 1e3 / requests.size(), conditions, report);
    }

    private static void report(
            String name, double[] processor, double kilobytes, String conditions, BenchReport report) {
        double mean = Arrays.stream(processor).average().orElseThrow();
        double[] sorted = Arrays.stream(processor).sorted().toArray();
        report.add(name + " mean", mean, "µs", conditions);
        report.add(name + " p50", sorted[sorted.length / 2], "µs", conditions);
        report.add(name + " p90", sorted[(int) (0.90 * sorted.length)], "µs", conditions);
        report.add(name + " p99", sorted[(int) (0.99 * sorted.length)], "µs", conditions);
        report.add(name + " lists", 1e6 / mean, "1/s", "of one processor");
        report.add(name + " allocated", kilobytes, "kB", "a list, its answer's items included");
    }

    private RecommendationRequest request(Surface surface, int row) {
        InteractionLog log = histories.log();
        return RecommendationRequest.of(surface, stateBefore(log.shopper(row), row), log.atMillis(row), limit);
    }

    private ShopperState stateBefore(int shopper, int row) {
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
}
