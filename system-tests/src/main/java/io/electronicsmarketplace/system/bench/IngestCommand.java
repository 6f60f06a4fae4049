package io.electronicsmarketplace.system.bench;

import io.electronicsmarketplace.system.client.Shopper;
import io.electronicsmarketplace.system.delivery.DeliveryCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Session-tracker alone, without the gateway, given batches of events: how many events a second it takes in, and
 * what one costs at half of that. Its process also writes session state and the archive, whose cost is in the
 * figure: it is taken when everything has arrived there, which is checked event by event.
 */
@Command(name = "ingest", description = "Events taken in at a constant rate, and whether all arrive.")
final class IngestCommand implements Callable<Integer> {
    private static final int FIRST_EVENTS_PER_SECOND = 1_000;
    private static final int MOST_EVENTS_PER_SECOND = 200_000;
    private static final double GROWTH = 1.4;
    /** Slower than this, clients send again what is still under way. */
    private static final double SATURATED_MILLIS = 500;
    /** Session state that is later than this after the answers did not keep up. */
    private static final Duration SATURATED_STATE = Duration.ofSeconds(1);

    private static final int PRODUCTS = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Mixin
    private RunningMarket market = new RunningMarket();

    @Option(names = "--batch", description = "Events in a request, at most 100. Default: ${DEFAULT-VALUE}.")
    private int batch = 100;

    @Option(names = "--visitors", description = "Different visitors, in turn. Default: ${DEFAULT-VALUE}.")
    private int visitors = 1_000;

    @Option(names = "--rate", description = "Events a second. Default: half of saturation, which is searched.")
    private @Nullable Integer rate;

    @Option(names = "--seconds", description = "Length of the measurement. Default: ${DEFAULT-VALUE}.")
    private int seconds = 20;

    @Option(names = "--service-cpus", description = "Processors of session-tracker, such as 0.")
    private @Nullable String serviceProcessors;

    @Option(
            names = "--client-cpus",
            description = "Processors of the load and, with --service-cpus, of all else, such as 1.")
    private @Nullable String clientProcessors;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the report goes as JSON.")
    private @Nullable Path out;

    private final List<BenchReport.Row> rows = new ArrayList<>();
    private final DeliveryCheck check = DeliveryCheck.ofRunning();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        List<Shopper> shoppers = new ArrayList<>();
        for (int i = 0; i < visitors; i++) {
            shoppers.add(Shopper.visitor(market.gateway()));
        }
        EventBatches batches = new EventBatches(
                "http://localhost:%s/api/v1/interactions".formatted(RunningMarket.port("session-tracker")),
                shoppers,
                BrowsingShoppers.products(market.gateway(), PRODUCTS),
                batch);
        var parts = new IngestParts();
        try (var _ = new PinnedStack(parts.tracker(), PinnedStack.running(), serviceProcessors, clientProcessors)) {
            send(batches, FIRST_EVENTS_PER_SECOND, WARM_UP);
            check.awaitState(batches.accepted(), PATIENCE);
            int measured = rate == null ? saturation(batches, parts) / 2 : rate;
            boolean exactlyOnce = measure(batches, parts, Math.max(batch, measured));
            new BenchReport("ingest", rows).print(out);
            return exactlyOnce ? 0 : 1;
        }
    }

    private OpenLoopLoad.Result send(EventBatches batches, int eventsPerSecond, Duration duration)
            throws IOException, InterruptedException {
        int requests = eventsPerSecond / batch;
        return new OpenLoopLoad(clientProcessors)
                .send(batches.next((int) (requests * duration.toSeconds())), requests, duration, batches);
    }

    /** The highest rate, in steps of two fifths more, that answers and session state keep up with. */
    private int saturation(EventBatches batches, IngestParts parts) throws IOException, InterruptedException {
        int kept = 0;
        for (double rate = FIRST_EVENTS_PER_SECOND; rate <= MOST_EVENTS_PER_SECOND; rate *= GROWTH) {
            IngestParts.Use before = parts.used();
            OpenLoopLoad.Result result = send(batches, (int) rate, STEP);
            IngestParts.Use use = parts.used().since(before);
            boolean current = check.awaitState(batches.accepted(), SATURATED_STATE);
            System.out.printf(
                    Locale.ROOT,
                    "  %,7.0f events/s: p99 %8.1f ms, %s%s; %s%n",
                    rate,
                    result.p99(),
                    result.codes(),
                    current ? "" : ", session state behind",
                    use);
            if (!current || !result.kept(SATURATED_MILLIS)) {
                rows.add(row("not kept up with", rate, "events/s", use.toString()));
                check.awaitState(batches.accepted(), PATIENCE);
                break;
            }
            kept = (int) rate;
        }
        rows.add(row("saturation", kept, "events/s", conditions("5 s steps", parts)));
        return kept;
    }

    /** Returns whether every accepted event arrived once. */
    private boolean measure(EventBatches batches, IngestParts parts, int eventsPerSecond)
            throws IOException, InterruptedException, SQLException {
        IngestParts.Use before = parts.used();
        OpenLoopLoad.Result result = send(batches, eventsPerSecond, Duration.ofSeconds(seconds));
        IngestParts.Use use = parts.used().since(before);
        DeliveryCheck.Outcome delivered = check.await(batches.accepted(), PATIENCE);
        // Nobody else uses the service meanwhile, so that what is used until all has arrived is these events'.
        double micros =
                parts.used().since(before).tracker() / batches.accepted().count();

        String conditions = conditions("%d events/s for %d s".formatted(eventsPerSecond, seconds), parts);
        rows.add(row("accepted", batches.accepted().count() / (double) seconds, "events/s", conditions));
        rows.add(row("answered p50", result.p50(), "ms", conditions));
        rows.add(row("answered p99", result.p99(), "ms", conditions));
        rows.add(row("processor", micros, "µs/event", "intake, session state and archive together; " + use));
        rows.add(row("intake per core", 1e6 / micros, "events/s", conditions));
        batches.rejected()
                .forEach((reason, count) -> rows.add(row("rejected: " + reason, count, "events", conditions)));
        rows.add(row("missing in archive", delivered.missingInArchive(), "events", conditions));
        rows.add(row("doubled in archive", delivered.doubledInArchive(), "events", conditions));
        rows.add(row("missing in state", delivered.missingInState(), "events", conditions));
        rows.add(row("doubled in state", delivered.doubledInState(), "events", conditions));
        return delivered.exactlyOnce();
    }

    private static BenchReport.Row row(String metric, double value, String unit, String conditions) {
        return new BenchReport.Row(metric, value, unit, conditions);
    }

    private String conditions(String load, IngestParts parts) throws IOException {
        return "%s in batches of %d, %d visitors (the gateway allows each 100 requests/s), acks=all, one broker, %s,"
                        .formatted(load, batch, visitors, parts.jvm())
                + " service on processors %s, client, Kafka and Redis on %s"
                        .formatted(
                                serviceProcessors == null ? "all" : serviceProcessors,
                                clientProcessors == null ? "all" : clientProcessors);
    }
}
