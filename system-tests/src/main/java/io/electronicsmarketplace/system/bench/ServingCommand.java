package io.electronicsmarketplace.system.bench;

import io.electronicsmarketplace.system.client.Shopper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The recommender alone, without the gateway, asked by shoppers with a browsing session: how many
 * requests a second it answers, and how fast at half of that. Open loop; who may use which processor is
 * an option and part of the result's conditions.
 */
@Command(name = "serving", description = "Home feed and next-in-session lists at a constant rate.")
final class ServingCommand implements Callable<Integer> {
    private static final int FIRST_RATE = 100;
    private static final int HIGHEST_RATE = 50_000;
    private static final double GROWTH = 1.5;
    private static final int TRIES = 2;
    /** Well below the time after which the service answers without the shopper's state, which costs it less. */
    private static final double SATURATED_MILLIS = 100;

    private static final Duration STEP = Duration.ofSeconds(5);

    @Mixin
    private RunningMarket market = new RunningMarket();

    @Option(names = "--surface", split = ",", description = "home, next or both. Default: ${DEFAULT-VALUE}.")
    private List<String> surfaces = List.of("home", "next");

    @Option(names = "--visitors", description = "Different shoppers. Default: ${DEFAULT-VALUE}.")
    private int visitors = 300;

    @Option(names = "--limit", description = "Length of a list. Default: ${DEFAULT-VALUE}.")
    private int limit = 20;

    @Option(names = "--rate", description = "Requests a second. Default: half of saturation, which is searched.")
    private @Nullable Integer rate;

    @Option(names = "--seconds", description = "Length of the measurement. Default: ${DEFAULT-VALUE}.")
    private int seconds = 20;

    @Option(
            names = "--warm-up",
            description = "Seconds of load before, at most: less once there is little left to compile."
                    + " Default: ${DEFAULT-VALUE}.")
    private int warmUpSeconds = 180;

    @Option(names = "--warm-up-rate", description = "Requests a second meanwhile. Default: ${DEFAULT-VALUE}.")
    private int warmUpRate = 200;

    @Option(
            names = "--hot-load",
            description = "Also lets another model take over under load, and back; needs two (./market train).")
    private boolean hotLoad;

    @Option(names = "--service-cpus", description = "Processors of the recommender, such as 0.")
    private @Nullable String serviceProcessors;

    @Option(
            names = "--client-cpus",
            description = "Processors of the load, such as 1; with --service-cpus also those of the rest of the stack.")
    private @Nullable String clientProcessors;

    @Mixin
    private ReplayOptions replay = new ReplayOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Where the report goes as JSON.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (replay.wanted()) {
            return replay.run(out);
        }
        List<Shopper> shoppers = new BrowsingShoppers(market.gateway()).create(visitors);
        List<BenchReport.Row> rows = new ArrayList<>();
        try (PinnedStack stack = new PinnedStack("recommender", serviceProcessors, clientProcessors)) {
            for (String surface : surfaces) {
                rows.addAll(measure(surface, targets(surface, shoppers), stack.apart()));
            }
        }
        new BenchReport("serving", rows).print(out);
        return 0;
    }

    private List<OpenLoopLoad.Target> targets(String surface, List<Shopper> shoppers) {
        String url = "http://localhost:%s/api/v1/recommendations/%s?limit=%d"
                .formatted(RunningMarket.port("recommender"), surface, limit);
        return shoppers.stream()
                .map(shopper ->
                        new OpenLoopLoad.Target("GET", url, Map.of(Shopper.VISITOR_TOKEN, shopper.token()), null))
                .toList();
    }

    private List<BenchReport.Row> measure(String surface, List<OpenLoopLoad.Target> targets, ServiceProcess recommender)
            throws IOException, InterruptedException {
        OpenLoopLoad load = new OpenLoopLoad(clientProcessors);
        var model = new ServingModel();
        String version = model.version();
        List<BenchReport.Row> rows = new ArrayList<>();
        Duration warm = new WarmUp(warmUpRate, Duration.ofSeconds(warmUpSeconds), List.of(recommender))
                .run(load, () -> targets);
        rows.add(new BenchReport.Row(surface + " warm-up", warm.toSeconds(), "s", conditions(warmUpRate + " req/s")));
        int measured = rate == null ? 0 : rate;
        if (rate == null) {
            Saturation saturation = saturation(load, targets, recommender);
            rows.add(new BenchReport.Row(surface + " saturation", saturation.rate(), "req/s", conditions("5 s steps")));
            rows.add(new BenchReport.Row(
                    surface + " processor at saturation",
                    saturation.micros(),
                    "µs/req",
                    conditions(saturation.rate() + " req/s for 5 s")));
            measured = Math.max(1, saturation.rate() / 2);
        }
        double compiledBefore = recommender.compilerMicros();
        double before = recommender.processorMicros();
        OpenLoopLoad.Result result = load.send(targets, measured, Duration.ofSeconds(seconds));
        double micros = (recommender.processorMicros() - before) / result.requests();
        double compiled = (recommender.compilerMicros() - compiledBefore) / result.requests();
        model.expect(version);
        String conditions = conditions("%d req/s for %d s, model %s".formatted(measured, seconds, version));
        rows.add(new BenchReport.Row(surface + " p50", result.p50(), "ms", conditions));
        rows.add(new BenchReport.Row(surface + " p90", result.p90(), "ms", conditions));
        rows.add(new BenchReport.Row(surface + " p99", result.p99(), "ms", conditions));
        rows.add(new BenchReport.Row(surface + " max", result.max(), "ms", conditions));
        rows.add(new BenchReport.Row(surface + " failed", 100 * (1 - result.success()), "%", conditions));
        rows.add(new BenchReport.Row(surface + " processor", micros, "µs/req", conditions));
        rows.add(new BenchReport.Row(surface + " compilers", compiled, "µs/req", conditions));
        if (hotLoad) {
            rows.addAll(new HotLoad(market, load)
                    .measure(surface, targets, measured, conditions("%d req/s".formatted(measured))));
        }
        return rows;
    }

    /**
     * The highest rate that the service keeps up with.
     *
     * @param rate requests a second
     * @param micros of the service's processor time that a request takes then, its compilers left out
     */
    private record Saturation(int rate, double micros) {}

    /** In steps of a half more; what a step is not kept up with once, the machine may have been busy with others. */
    private static Saturation saturation(
            OpenLoopLoad load, List<OpenLoopLoad.Target> targets, ServiceProcess recommender)
            throws IOException, InterruptedException {
        Saturation kept = new Saturation(0, 0);
        int tries = 0;
        double rate = FIRST_RATE;
        while (rate <= HIGHEST_RATE && tries < TRIES) {
            double before = recommender.processorMicros() - recommender.compilerMicros();
            OpenLoopLoad.Result result = load.send(targets, (int) rate, STEP);
            double micros = (recommender.processorMicros() - recommender.compilerMicros() - before) / result.requests();
            System.out.printf(
                    Locale.ROOT,
                    "  %6.0f req/s: p90 %8.1f, p99 %8.1f ms, %5.0f µs of processor, %s%n",
                    rate,
                    result.p90(),
                    result.p99(),
                    micros,
                    result.codes());
            if (result.kept(SATURATED_MILLIS)) {
                kept = new Saturation((int) rate, micros);
                rate *= GROWTH;
                tries = 0;
            } else {
                tries++;
            }
        }
        return kept;
    }

    private String conditions(String load) {
        return "%s, %d shoppers, %d items, service on processors %s, client and all else on %s"
                .formatted(
                        load,
                        visitors,
                        limit,
                        serviceProcessors == null ? "all" : serviceProcessors,
                        clientProcessors == null ? "all" : clientProcessors);
    }
}
