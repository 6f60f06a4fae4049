package io.electronicsmarketplace.system.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Round after round, many buyers want the same item; each time exactly one may get it. */
@Command(name = "checkout", description = "Many concurrent orders for one listing: exactly one sale each time.")
final class CheckoutCommand implements Callable<Integer> {
    @Mixin
    private RunningMarket market = new RunningMarket();

    @Option(names = "--rounds", description = "How many listings are fought for. Default: ${DEFAULT-VALUE}.")
    private int rounds = 1_000;

    @Option(names = "--orders", description = "Concurrent orders for each. Default: ${DEFAULT-VALUE}.")
    private int orders = 200;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the report goes as JSON.")
    private @Nullable Path out;

    @Override
    public Integer call() throws InterruptedException {
        long start = System.nanoTime();
        int wrong = 0;
        var statuses = new TreeMap<Integer, Long>();
        var millis = new double[rounds][];
        var accounts = new DemoAccounts(market);
        String product = BrowsingShoppers.products(market.gateway(), 1).getFirst();
        for (int round = 0; round < rounds; round++) {
            DemoAccounts.People people = accounts.people();
            String listing = people.seller().lists(product, "good", "20.00");
            Rush.Outcome outcome = new Rush(people.buyers(), orders).on(listing);
            outcome.byStatus().forEach((status, count) -> statuses.merge(status, count, Long::sum));
            millis[round] = outcome.millis();
            if (!outcome.isRight(orders)) {
                wrong++;
                System.out.printf("round %d: %s %s%n", round + 1, outcome.byStatus(), outcome.firstUnexpected());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double[] all =
                Arrays.stream(millis).flatMapToDouble(Arrays::stream).sorted().toArray();
        report(wrong, statuses, all, seconds);
        return wrong == 0 ? 0 : 1;
    }

    private void report(int wrong, Map<Integer, Long> statuses, double[] all, double seconds) {
        String conditions = "%d concurrent orders for one listing, %d rounds".formatted(orders, rounds);
        var rows = List.of(
                new BenchReport.Row("rounds with other than one sale", wrong, "rounds", conditions),
                new BenchReport.Row("sales", statuses.getOrDefault(201, 0L), "orders", conditions),
                new BenchReport.Row("conflicts", statuses.getOrDefault(409, 0L), "orders", conditions),
                new BenchReport.Row("order p50", all[all.length / 2], "ms", conditions),
                new BenchReport.Row("order p99", all[(int) (all.length * 0.99)], "ms", conditions),
                new BenchReport.Row("orders per second", all.length / seconds, "1/s", conditions));
        new BenchReport("checkout", rows).print(out);
        System.out.println("answers by status: " + statuses);
    }
}
