package io.electronicsmarketplace.system.replay;

import io.electronicsmarketplace.system.client.Api;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalDouble;

/** Reads a service's metrics, and waits for what they must come to. */
final class ReplayMetrics {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Api management;

    ReplayMetrics(int managementPort) {
        this.management = Api.at(URI.create("http://127.0.0.1:" + managementPort));
    }

    /**
     * Returns when the metric is at least that.
     *
     * @param name as Prometheus has it, with labels where there are several
     * @throws IllegalStateException if it is not, after two minutes
     */
    void awaitAtLeast(String name, double value) throws InterruptedException {
        long start = System.nanoTime();
        OptionalDouble seen = of(name);
        while (seen.isEmpty() || seen.getAsDouble() < value) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("%s is %s, and should have come to %.0f".formatted(name, seen, value));
            }
            Thread.sleep(LOOK_AGAIN);
            seen = of(name);
        }
    }

    private OptionalDouble of(String name) {
        return management
                .get("/actuator/prometheus")
                .expect(200)
                .text()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst();
    }
}
