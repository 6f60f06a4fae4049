package io.electronicsmarketplace.recommender.served;

import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Served;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.recommender.following.StopSignal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes lists on the request's thread and sends them from its own: a producer's {@code send} may block for
 * metadata or buffer space when Kafka is away.
 */
@Component
public class ServedLog implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ServedLog.class);

    /** Some seconds of a busy replica; about 2 kB each. */
    private static final int WAITING = 5_000;

    /**
     * Lists gather so long before they are sent: to wake this thread, and a broker, for each list of its own cost a tenth
     * of a request's processor time.
     */
    private static final Duration GATHER = Duration.ofMillis(100);

    private final BlockingQueue<Served> waiting = new ArrayBlockingQueue<>(WAITING);
    private final KafkaTemplate<String, byte[]> kafka;
    private final Counter logged;
    private final Counter dropped;
    private volatile StopSignal stop = new StopSignal();
    private volatile boolean running;

    ServedLog(KafkaTemplate<String, byte[]> kafka, MeterRegistry registry) {
        this.kafka = kafka;
        this.logged = lists(registry, "logged");
        this.dropped = lists(registry, "dropped");
    }

    private static Counter lists(MeterRegistry registry, String outcome) {
        return Counter.builder("recommender.served")
                .description("lists served, by whether their log entry reached Kafka")
                .tag("outcome", outcome)
                .register(registry);
    }

    public void add(Served served) {
        if (!waiting.offer(served)) {
            dropped.increment();
        }
    }

    @Override
    public void start() {
        stop = new StopSignal();
        running = true;
        Thread.ofPlatform().name("served-log").daemon().start(this::send);
    }

    private void send() {
        List<Served> gathered = new ArrayList<>();
        while (!stop.isGiven() || !waiting.isEmpty()) {
            stop.pause(GATHER);
            waiting.drainTo(gathered);
            gathered.forEach(this::send);
            gathered.clear();
        }
    }

    private void send(Served served) {
        try {
            var _ = kafka.send(Topics.SERVED, served.visitorId(), EventJson.write(served))
                    .whenComplete((sent, failure) -> (failure == null ? logged : dropped).increment());
        } catch (KafkaException e) {
            dropped.increment();
            log.debug("list {} not logged: {}", served.recommendationId(), e.getMessage());
        }
    }

    @Override
    public void stop() {
        stop.give();
        running = false;
    }

    /** Stops when the web server has answered its last requests, whose lists are to be logged too. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
