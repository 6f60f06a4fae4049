package io.electronicsmarketplace.system.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Load before what is measured: until the service's JVM has compiled what the load needs. On one processor its compilers
 * take turns with the requests, which takes them a minute or two; meanwhile a request may cost three times as much.
 */
final class WarmUp {
    private static final Duration LAP = Duration.ofSeconds(5);

    /** Laps in a row with little to compile: between two methods that grew hot there may be a pause. */
    private static final int QUIET_LAPS = 3;

    /** Of the service's processor time; less than what differs between two laps anyway. */
    private static final double LITTLE = 0.05;

    private final int rate;
    private final Duration longest;

    /**
     * @param rate requests a second: few enough to leave the compilers time
     * @param longest after which it ends, whatever there is still to compile
     */
    WarmUp(int rate, Duration longest) {
        this.rate = rate;
        this.longest = longest;
    }

    /** How long it was. */
    Duration run(OpenLoopLoad load, List<OpenLoopLoad.Target> targets, ServiceProcess service)
            throws IOException, InterruptedException {
        int quiet = 0;
        Duration soFar = Duration.ZERO;
        while (quiet < QUIET_LAPS && soFar.compareTo(longest) < 0) {
            double before = service.processorMicros();
            double compiledBefore = service.compilerMicros();
            OpenLoopLoad.Result lap = load.send(targets, rate, LAP);
            double micros = service.processorMicros() - before;
            double compiled = service.compilerMicros() - compiledBefore;
            System.out.printf(
                    Locale.ROOT,
                    "  warming up: %5.0f µs of processor a request, %2.0f %% of it for compiling%n",
                    micros / lap.requests(),
                    100 * compiled / micros);
            quiet = compiled < LITTLE * micros ? quiet + 1 : 0;
            soFar = soFar.plus(LAP);
        }
        return soFar;
    }
}
