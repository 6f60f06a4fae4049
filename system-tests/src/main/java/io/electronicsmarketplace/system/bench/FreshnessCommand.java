package io.electronicsmarketplace.system.bench;

import io.electronicsmarketplace.system.client.Answer;
import io.electronicsmarketplace.system.client.Shopper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long after a click a shopper's home feed shows it, and after a sale others are still shown the product, all
 * through the gateway, while others click too.
 */
@Command(
        name = "gateway",
        description = "From a click to the changed feed and from a sale to gone, under a constant rate of clicks.")
final class FreshnessCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** For how long a lap of the warm-up has requests of its own. */
    private static final int WARM_UP_SECONDS = 5;

    /** A list and a search come in the place of two of so many clicks, meanwhile. */
    private static final int LISTS_EVERY = 10;

    /** What a shopper sees of whom nothing is known. */
    private static final Set<String> IMPERSONAL = Set.of("popularity", "category-popularity", "fresh");

    @Mixin
    private RunningMarket market = new RunningMarket();

    @Option(names = "--rate", description = "Clicks of others a second. Default: ${DEFAULT-VALUE}.")
    private int rate = 200;

    @Option(names = "--seconds", description = "Length of the measurement. Default: ${DEFAULT-VALUE}.")
    private int seconds = 30;

    @Option(
            names = "--warm-up",
            description = "Seconds of load before, at most: less once there is little left to compile. 0 for a"
                    + " marketplace that does not run here. Default: ${DEFAULT-VALUE}.")
    private int warmUpSeconds = 180;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the report goes as JSON.")
    private @Nullable Path out;

    private long refused;

    @Override
    public Integer call() throws Exception {
        BrowsingShoppers browsing = new BrowsingShoppers(market.gateway());
        List<Shopper> others = browsing.create(Math.max(10, rate / 2));
        Duration warm = warmUp(others, browsing.products());
        List<OpenLoopLoad.Target> clicks = clicks(others, browsing.products(), rate * seconds, new SplittableRandom(2));
        CompletableFuture<OpenLoopLoad.Result> load = CompletableFuture.supplyAsync(() -> {
            try {
                return new OpenLoopLoad(null).send(clicks, rate, Duration.ofSeconds(seconds));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
        List<Double> seen = new ArrayList<>();
        List<Double> gone = new ArrayList<>();
        SaleProbe sales = new SaleProbe(market);
        int unseen = 0;
        int probe = 0;
        while (!load.isDone()) {
            double millis = clickToFeed(
                    browsing.products().get(probe++ % browsing.products().size()));
            if (millis < LIMIT.toMillis()) {
                seen.add(millis);
            } else {
                unseen++;
            }
            gone.add(sales.saleToGone());
        }
        long shown = gone.stream().filter(millis -> millis.isInfinite()).count();
        report(warm, sorted(seen), unseen, sorted(gone), shown, sales.refused() + refused, load.get());
        return unseen == 0 && shown == 0 ? 0 : 1;
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** The same clicks, and lists and searches beside them, until the services that are on their way are warm. */
    private Duration warmUp(List<Shopper> shoppers, List<String> products) throws IOException, InterruptedException {
        if (warmUpSeconds == 0 || !market.isHere()) {
            return Duration.ZERO;
        }
        List<ServiceProcess> services = List.of(
                new ServiceProcess("gateway"),
                new ServiceProcess("session-tracker"),
                new ServiceProcess("recommender"),
                new ServiceProcess("catalog"));
        var random = new SplittableRandom(1);
        return new WarmUp(rate, Duration.ofSeconds(warmUpSeconds), services).run(new OpenLoopLoad(null), () -> {
            List<OpenLoopLoad.Target> targets = clicks(shoppers, products, rate * WARM_UP_SECONDS, random);
            for (int at = 0; at < targets.size(); at += LISTS_EVERY) {
                Shopper shopper = shoppers.get(random.nextInt(shoppers.size()));
                targets.set(at, get(shopper, "/recommendations/home?limit=20"));
                targets.set(at + 1, get(shopper, "/products?limit=20&q=cable"));
            }
            return targets;
        });
    }

    private OpenLoopLoad.Target get(Shopper shopper, String path) {
        return new OpenLoopLoad.Target(
                "GET",
                market.gateway().base() + "/api/v1" + path,
                Map.of(Shopper.VISITOR_TOKEN, shopper.token()),
                null);
    }

    private List<OpenLoopLoad.Target> clicks(
            List<Shopper> shoppers, List<String> products, int count, SplittableRandom random) {
        List<OpenLoopLoad.Target> clicks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String now = Instant.now().toString();
            Map<String, Object> click = Map.of(
                    "eventId",
                    UUID.randomUUID().toString(),
                    "type",
                    "click",
                    "productId",
                    products.get(random.nextInt(products.size())),
                    "at",
                    now);
            clicks.add(new OpenLoopLoad.Target(
                    "POST",
                    market.gateway().base() + "/api/v1/interactions",
                    Map.of(
                            Shopper.VISITOR_TOKEN,
                            shoppers.get(i % shoppers.size()).token(),
                            "Content-Type",
                            "application/json"),
                    JsonMapper.shared().writeValueAsString(Map.of("sentAt", now, "events", List.of(click)))));
        }
        return clicks;
    }

    /** Milliseconds from sending a new visitor's click until the feed has something because of it. */
    private double clickToFeed(String product) throws InterruptedException {
        Shopper visitor = Shopper.visitor(market.gateway());
        long start = System.nanoTime();
        visitor.does("click", product, Map.of());
        while (System.nanoTime() - start < LIMIT.toNanos()) {
            Answer feed = visitor.home(20);
            if (feed.status() != 200) {
                refused++;
            } else if (feed.items()
                    .anyMatch(
                            item -> !IMPERSONAL.contains(item.required("source").asString()))) {
                break;
            }
            Thread.sleep(5);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private void report(
            Duration warm, double[] seen, int unseen, double[] gone, long shown, long refused, OpenLoopLoad.Result load)
            throws IOException {
        String conditions = "%d clicks/s of others for %d s, %d probes".formatted(rate, seconds, seen.length + unseen);
        new BenchReport(
                        "gateway",
                        List.of(
                                row("warm-up", warm.toSeconds(), "s", "%d requests/s".formatted(rate)),
                                row("click to changed feed p50", quantile(seen, 0.5), "ms", conditions),
                                row("click to changed feed p99", quantile(seen, 0.99), "ms", conditions),
                                row("click to changed feed max", quantile(seen, 1), "ms", conditions),
                                row("feeds not changed within 10 s", unseen, "probes", conditions),
                                row("sale to gone p50", quantile(gone, 0.5), "ms", conditions),
                                row("sale to gone p99", quantile(gone, 0.99), "ms", conditions),
                                row("sold products shown after 10 s", shown, "probes", conditions),
                                row("lists and searches refused", refused, "answers", conditions),
                                row("click answered p99", load.p99(), "ms", conditions),
                                row("clicks failed", 100 * (1 - load.success()), "%", conditions)))
                .print(out);
    }

    private static BenchReport.Row row(String metric, double value, String unit, String conditions) {
        return new BenchReport.Row(metric, value, unit, conditions);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : Arrays.stream(sorted)
                        .skip((long) (share * (sorted.length - 1)))
                        .findFirst()
                        .orElseThrow();
    }
}
