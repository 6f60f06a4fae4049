package io.electronicsmarketplace.system.bench;

import io.electronicsmarketplace.system.client.Api;
import io.electronicsmarketplace.system.client.Seller;
import io.electronicsmarketplace.system.client.Shopper;
import io.electronicsmarketplace.system.client.SignIn;
import java.nio.file.Path;
import java.time.Duration;
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
    // Access tokens live five minutes.
    private static final Duration SIGN_IN_AGAIN_AFTER = Duration.ofMinutes(2);

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
        People people = signIn();
        for (int round = 0; round < rounds; round++) {
            if (people.areOld()) {
                people = signIn();
            }
            String listing = people.seller().lists(people.product(), "good", "20.00");
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

    private People signIn() {
        Api gateway = market.gateway();
        List<Shopper> buyers = List.of(signIn(gateway, "ada"), signIn(gateway, "ben"));
        Seller seller = new Seller(signIn(gateway, "sam").api());
        String product = buyers.getFirst()
                .search("limit=1")
                .expect(200)
                .json()
                .required("items")
                .required(0)
                .required("id")
                .asString();
        return new People(buyers, seller, product, System.nanoTime());
    }

    private Shopper signIn(Api gateway, String account) {
        String token = SignIn.asMobileApp(market.issuer(), account, account + "-demo-1");
        return Shopper.visitor(gateway).signedIn(token);
    }

    private record People(List<Shopper> buyers, Seller seller, String product, long since) {
        boolean areOld() {
            return System.nanoTime() - since > SIGN_IN_AGAIN_AFTER.toNanos();
        }
    }
}
