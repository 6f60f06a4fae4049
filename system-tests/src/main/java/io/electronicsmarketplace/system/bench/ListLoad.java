package io.electronicsmarketplace.system.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks a recommender for lists of one surface at a constant rate, and says how fast they come and what they cost. */
final class ListLoad {
    private static final int FIRST_RATE = 20;
    private static final int HIGHEST_RATE = 50_000;
    private static final double GROWTH = 1.5;
    /** What a step is not kept up with once, the machine may have been busy with others. */
    private static final int TRIES = 2;
    /** Well below the time after which the service answers without the shopper's state, which costs it less. */
    private static final double SATURATED_MILLIS = 100;

    private static final Duration STEP = Duration.ofSeconds(5);

    private final OpenLoopLoad load;
    private final ServiceProcess recommender;
    private final Duration warmUp;
    private final int warmUpRate;
    private final Duration length;
    private final Function<String, String> conditions;

    /**
     * @param warmUp at most, see {@link WarmUp}
     * @param warmUpRate requests a second meanwhile
     * @param length of the measurement
     * @param conditions adds what does not change to what is said of the load
     */
    ListLoad(
            OpenLoopLoad load,
            ServiceProcess recommender,
            Duration warmUp,
            int warmUpRate,
            Duration length,
            Function<String, String> conditions) {
        this.load = load;
        this.recommender = recommender;
        this.warmUp = warmUp;
        this.warmUpRate = warmUpRate;
        this.length = length;
        this.conditions = conditions;
    }

    /**
     * What came of it.
     *
     * @param rate requests a second that were measured
     */
    record Measured(int rate, List<BenchReport.Row> rows) {}

    /** @param rate requests a second; null for half of saturation, which is searched */
    Measured measure(String surface, List<OpenLoopLoad.Target> targets, @Nullable Integer rate)
            throws IOException, InterruptedException {
        List<BenchReport.Row> rows = new ArrayList<>();
        Duration warm = new WarmUp(warmUpRate, warmUp, List.of(recommender)).run(load, () -> targets);
        rows.add(new BenchReport.Row(
                surface + " warm-up", warm.toSeconds(), "s", conditions.apply(warmUpRate + " req/s")));
        int measured;
        if (rate == null) {
            Saturation saturation = saturation(targets);
            rows.add(new BenchReport.Row(
                    surface + " saturation", saturation.rate(), "req/s", conditions.apply("5 s steps")));
            rows.add(new BenchReport.Row(
                    surface + " processor at saturation",
                    saturation.micros(),
                    "µs/req",
                    conditions.apply(saturation.rate() + " req/s for 5 s")));
            measured = Math.max(1, saturation.rate() / 2);
        } else {
            measured = rate;
        }
        rows.addAll(atRate(surface, targets, measured));
        return new Measured(measured, rows);
    }

    private List<BenchReport.Row> atRate(String surface, List<OpenLoopLoad.Target> targets, int rate)
            throws IOException, InterruptedException {
        double compiledBefore = recommender.compilerMicros();
        double before = recommender.processorMicros();
        OpenLoopLoad.Result result = load.send(targets, rate, length);
        double micros = (recommender.processorMicros() - before) / result.requests();
        double compiled = (recommender.compilerMicros() - compiledBefore) / result.requests();
        String when = conditions.apply("%d req/s for %d s".formatted(rate, length.toSeconds()));
        return List.of(
                new BenchReport.Row(surface + " p50", result.p50(), "ms", when),
                new BenchReport.Row(surface + " p90", result.p90(), "ms", when),
                new BenchReport.Row(surface + " p99", result.p99(), "ms", when),
                new BenchReport.Row(surface + " max", result.max(), "ms", when),
                new BenchReport.Row(surface + " failed", 100 * (1 - result.success()), "%", when),
                new BenchReport.Row(surface + " processor", micros, "µs/req", when),
                new BenchReport.Row(surface + " compilers", compiled, "µs/req", when));
    }

    /**
     * The highest rate that the service keeps up with.
     *
     * @param rate requests a second
     * @param micros of the service's processor time that a request takes then, its compilers left out
     */
    private record Saturation(int rate, double micros) {}

    /** In steps of a half more. */
    private Saturation saturation(List<OpenLoopLoad.Target> targets) throws IOException, InterruptedException {
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
        if (kept.rate() == 0) {
            throw new IllegalStateException(
                    "not even %d requests a second are kept up with: say a lower --rate, or free the machine"
                            .formatted(FIRST_RATE));
        }
        return kept;
    }
}
