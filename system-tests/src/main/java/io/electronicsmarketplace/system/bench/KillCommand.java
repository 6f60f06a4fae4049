package io.electronicsmarketplace.system.bench;

import io.electronicsmarketplace.system.client.Api;
import io.electronicsmarketplace.system.client.Observations;
import io.electronicsmarketplace.system.client.Shopper;
import io.electronicsmarketplace.system.delivery.DeliveryCheck;
import io.electronicsmarketplace.system.delivery.Kills;
import io.electronicsmarketplace.system.delivery.Visits;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Visitors' events through the gateway while the processes that they pass, and those that read them, are killed
 * one after another. Of every event that was accepted, archive and session state must know, once.
 */
@Command(
        name = "kill",
        description = "Events while session-tracker, Kafka, Redis and recommender are killed: is anything lost?")
final class KillCommand implements Callable<Integer> {
    private static final List<String> PARTS = List.of("session-tracker", "kafka", "redis", "recommender");
    private static final int PRODUCTS = 100;

    /** For what waits in the clients, and for restarts after the last kill. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration POLL = Duration.ofMillis(500);

    @Mixin
    private RunningMarket market = new RunningMarket();

    @Option(names = "--minutes", description = "How long events come and parts are killed. Default: ${DEFAULT-VALUE}.")
    private int minutes = 10;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            description = "Between two kills, at least: an event is accepted in between. Default: ${DEFAULT-VALUE}.")
    private int every = 5;

    @Option(names = "--rate", description = "Events a second, of all visitors. Default: ${DEFAULT-VALUE}.")
    private int rate = 100;

    @Option(names = "--seed", description = "Draws the order of the kills. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the report goes as JSON.")
    private @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        Duration duration = Duration.ofMinutes(minutes);
        List<String> products = BrowsingShoppers.products(market.gateway(), PRODUCTS);
        List<Shopper> visitors = new ArrayList<>();
        for (int i = Visits.visitorsFor(rate, duration); i > 0; i--) {
            visitors.add(Shopper.visitor(market.gateway()));
        }
        DeliveryCheck check = DeliveryCheck.ofRunning();
        Kills kills = new Kills(RunningMarket.directory(), PARTS, seed);
        try (Visits visits = Visits.begin(visitors, products, rate, new SplittableRandom(seed))) {
            kill(kills, visits, duration);
            boolean settled = visits.awaitEnd(PATIENCE);
            boolean healthy = awaitHealth();
            DeliveryCheck.Outcome outcome = check.await(visits.accepted(), PATIENCE);
            report(outcome, visits, kills);
            return settled && healthy && visits.refused() + visits.unsettled() == 0 && outcome.exactlyOnce() ? 0 : 1;
        }
    }

    private void kill(Kills kills, Visits visits, Duration duration) throws InterruptedException {
        long start = System.nanoTime();
        long accepted = 0;
        for (long next = start; System.nanoTime() - start < duration.toNanos(); ) {
            next += Duration.ofSeconds(every).toNanos();
            Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
            awaitAccepted(visits, accepted);
            next = Math.max(next, System.nanoTime());
            String killed = kills.killNext();
            accepted = visits.accepted().count();
            System.out.printf(
                    "%4d s  kill -9 %-16s accepted %,9d, waiting %,6d  %s%n",
                    Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                    killed,
                    visits.accepted().count(),
                    visits.unsettled(),
                    visits.answers().byStatus());
        }
    }

    /**
     * Waits until an event was accepted since the last kill: on a machine on which starts take long, parts would
     * else be killed while they start, and nothing would ever be accepted that could be lost.
     */
    private static void awaitAccepted(Visits visits, long before) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (visits.accepted().count() == before && System.nanoTime() < deadline) {
            Thread.sleep(POLL);
        }
    }

    /** Whether session-tracker and recommender, which need the two others, came back. */
    private static boolean awaitHealth() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady("session-tracker") || !isReady("recommender")) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(POLL);
        }
        return true;
    }

    private static boolean isReady(String service) {
        try {
            return Api.at(URI.create("http://localhost:" + RunningMarket.port(service + "-management")))
                            .get("/actuator/health/readiness")
                            .status()
                    == 200;
        } catch (UncheckedIOException notThere) {
            return false;
        }
    }

    private void report(DeliveryCheck.Outcome outcome, Visits visits, Kills kills) {
        String conditions = "%d events/s for %d min, a kill every %d s, seed %d".formatted(rate, minutes, every, seed);
        List<BenchReport.Row> rows = new ArrayList<>();
        rows.add(new BenchReport.Row("accepted", visits.accepted().count(), "events", conditions));
        rows.add(new BenchReport.Row("never accepted", visits.unsettled(), "events", conditions));
        rows.add(new BenchReport.Row("refused", visits.refused(), "events", conditions));
        rows.add(new BenchReport.Row("missing in archive", outcome.missingInArchive(), "events", conditions));
        rows.add(new BenchReport.Row("doubled in archive", outcome.doubledInArchive(), "events", conditions));
        rows.add(new BenchReport.Row("missing in state", outcome.missingInState(), "events", conditions));
        rows.add(new BenchReport.Row("doubled in state", outcome.doubledInState(), "events", conditions));
        String raw = "in the files; readers drop them";
        rows.add(new BenchReport.Row("repeated event ids", outcome.repeatedEvents(), "rows", raw));
        rows.add(new BenchReport.Row("repeated offsets", outcome.repeatedOffsets(), "rows", raw));
        kills.byPart()
                .forEach(
                        (part, count) -> rows.add(new BenchReport.Row("kills of " + part, count, "kills", conditions)));
        Observations answers = visits.answers();
        rows.add(new BenchReport.Row(
                "longest time without a 202",
                answers.longestGap().toMillis() / 1e3,
                "s",
                "answers by status, 0 for none: " + answers.byStatus()));
        new BenchReport("kill", rows).print(out);
    }
}
