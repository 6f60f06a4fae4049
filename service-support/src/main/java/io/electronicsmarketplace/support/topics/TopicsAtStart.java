package io.electronicsmarketplace.support.topics;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Has the service's topics made before its consumers start. Where Kafka is away, the service starts all the same
 * after a while, and the topics are made when Kafka is back.
 */
final class TopicsAtStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicsAtStart.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final TopicMaker maker;
    private final List<NewTopic> topics;
    private final Duration patience;
    private final CountDownLatch made = new CountDownLatch(1);
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});
    private volatile boolean running;

    /** @param patience how long the service's start waits for Kafka */
    TopicsAtStart(TopicMaker maker, RequiredTopics required, Duration patience) {
        this.maker = maker;
        this.topics = required.topics();
        this.patience = patience;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("topics").daemon().start(this::run);
        try {
            var _ = made.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean told = false;
        while (running) {
            try {
                maker.make(topics);
                made.countDown();
                return;
            } catch (ExecutionException | TimeoutException | KafkaException e) {
                if (!told) {
                    log.warn("topics cannot be made yet, and this is tried until they can: {}", causeOf(e));
                }
                told = true;
            } catch (InterruptedException e) {
                return;
            }
            pause();
        }
    }

    private static String causeOf(Exception failure) {
        return String.valueOf(failure instanceof ExecutionException ? failure.getCause() : failure);
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before whatever reads or writes topics. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
