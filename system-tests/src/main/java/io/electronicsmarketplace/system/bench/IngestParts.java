package io.electronicsmarketplace.system.bench;

import java.io.IOException;
import java.util.Locale;

/** The processes that have to do with taking in events, and the processor time that each uses. Linux only. */
final class IngestParts {
    private final ServiceProcess tracker = new ServiceProcess("session-tracker");
    private final ServiceProcess kafka = new ServiceProcess("kafka");
    private final ServiceProcess redis = new ServiceProcess("redis");

    IngestParts() throws IOException {}

    /** What is measured. */
    ServiceProcess tracker() {
        return tracker;
    }

    /** How the JVM of session-tracker was started. */
    String jvm() throws IOException {
        return tracker.jvm();
    }

    /** What all have used up to now. */
    Use used() throws IOException {
        return new Use(
                System.nanoTime() / 1e3,
                tracker.processorMicros(),
                kafka.processorMicros(),
                redis.processorMicros(),
                ServiceProcess.endedChildrenMicros());
    }

    /**
     * In microseconds.
     *
     * @param clock that passed
     * @param client of the programs that sent the load and have ended
     */
    record Use(double clock, double tracker, double kafka, double redis, double client) {
        Use since(Use before) {
            return new Use(
                    clock - before.clock,
                    tracker - before.tracker,
                    kafka - before.kafka,
                    redis - before.redis,
                    client - before.client);
        }

        /** For people: in percent of one processor. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "session-tracker %.0f %%, Kafka %.0f %%, Redis %.0f %%, client %.0f %%",
                    100 * tracker / clock,
                    100 * kafka / clock,
                    100 * redis / clock,
                    100 * client / clock);
        }
    }
}
