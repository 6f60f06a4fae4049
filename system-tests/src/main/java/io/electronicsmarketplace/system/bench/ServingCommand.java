package io.electronicsmarketplace.system.bench;

import io.electronicsmarketplace.system.client.Shopper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        var recommender = new ServiceProcess("recommender");
        try (var _ = new PinnedStack(recommender, PinnedStack.running(), serviceProcessors, clientProcessors)) {
            for (String surface : surfaces) {
                rows.addAll(measure(surface, targets(surface, shoppers), recommender));
            }
        } finally {
            new BenchReport("serving", rows).print(out); // also of a surface before the one that failed
        }
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
        ListLoad.Measured measured = new ListLoad(
                        load,
                        recommender,
                        Duration.ofSeconds(warmUpSeconds),
                        warmUpRate,
                        Duration.ofSeconds(seconds),
                        when -> conditions(when, version))
                .measure(surface, targets, rate);
        model.expect(version);
        List<BenchReport.Row> rows = new ArrayList<>(measured.rows());
        if (hotLoad) {
            String conditions = conditions("%d req/s".formatted(measured.rate()), version);
            rows.addAll(new HotLoad(market, load).measure(surface, targets, measured.rate(), conditions));
        }
        return rows;
    }

    private String conditions(String load, String version) {
        return "%s, model %s, %d shoppers, %d items, service on processors %s, client and all else on %s"
                .formatted(
                        load,
                        version,
                        visitors,
                        limit,
                        serviceProcessors == null ? "all" : serviceProcessors,
                        clientProcessors == null ? "all" : clientProcessors);
    }
}
