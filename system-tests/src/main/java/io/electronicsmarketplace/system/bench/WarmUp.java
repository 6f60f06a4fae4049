package io.electronicsmarketplace.system.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Load before what is measured: until the services' JVMs have compiled what the load needs. On few processors their
 * compilers take turns with the requests, which takes them a minute or two; meanwhile a request may cost three times as
 * much.
 */
final class WarmUp {
    private static final Duration LAP = Duration.ofSeconds(5);

    /** Laps in a row with little to compile: between two methods that grew hot there may be a pause. */
    private static final int QUIET_LAPS = 3;

    /** Of the services' processor time; less than what differs between two laps anyway. */
    private static final double LITTLE = 0.05;

    private final int rate;
    private final Duration longest;
    private final List<ServiceProcess> services;

    /**
     * @param rate requests a second: few enough to leave the compilers time
     * @param longest after which it ends, whatever there is still to compile
     * @param services whose JVMs are warmed
     */
    WarmUp(int rate, Duration longest, List<ServiceProcess> services) {
        this.rate = rate;
        this.longest = longest;
        this.services = services;
    }

    /**
     * Returns how long it was.
     *
     * @param targets makes the requests of a lap
     */
    Duration run(OpenLoopLoad load, Supplier<List<OpenLoopLoad.Target>> targets)
            throws IOException, InterruptedException {
        int quiet = 0;
        Duration soFar = Duration.ZERO;
        while (quiet < QUIET_LAPS && soFar.compareTo(longest) < 0) {
            double before = micros();
            double compiledBefore = compilerMicros();
            OpenLoopLoad.Result lap = load.send(targets.get(), rate, LAP);
            double micros = micros() - before;
            double compiled = compilerMicros() - compiledBefore;
            System.out.printf(
                    Locale.ROOT,
                    "  warming up: %5.0f µs of processor a request, %2.0f %% of it for compiling; %s%n",
                    micros / lap.requests(),
                    100 * compiled / micros,
                    lap.codes());
            quiet = compiled < LITTLE * micros ? quiet + 1 : 0;
            soFar = soFar.plus(LAP);
        }
        return soFar;
    }

    private double micros() throws IOException {
        double micros = 0;
        for (ServiceProcess service : services) {
            micros += service.processorMicros();
        }
        return micros;
    }

    private double compilerMicros() throws IOException {
        double micros = 0;
        for (ServiceProcess service : services) {
            micros += service.compilerMicros();
        }
        return micros;
    }
}
