package io.electronicsmarketplace.support.topics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Has the service's topics made before its consumers start, and made again if Kafka loses them, on a thread of its
 * own. Where Kafka is away, the service starts all the same after a while, and the topics are made when Kafka is back.
 */
public final class TopicKeeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicKeeper.class);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Supplier<Admin> admins;
    private final TopicMaker maker;
    private final List<NewTopic> topics;
    private final Duration patience;
    private final Duration pause;
    private final CountDownLatch made = new CountDownLatch(1);
    private volatile Map<String, Uuid> ids = Map.of();
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});
    private volatile boolean running;
    private String told = "";

    /**
     * @param patience how long the service's start waits for Kafka
     * @param pause between two looks at what is there
     */
    TopicKeeper(Supplier<Admin> admins, TopicMaker maker, List<NewTopic> topics, Duration patience, Duration pause) {
        this.admins = admins;
        this.maker = maker;
        this.topics = List.copyOf(topics);
        this.patience = patience;
        this.pause = pause;
    }

    /**
     * Kafka's id of a required topic, as it was last seen; null before it was seen at all. A topic that was deleted and
     * made anew has another id.
     */
    public @Nullable Uuid idOf(String topic) {
        return ids.get(topic);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("topics").daemon().start(this::run);
        try {
            if (!made.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("the start goes on without topics: Kafka did not answer within {}", patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Admin admin = admins.get();
        try {
            while (running) {
                Thread.sleep(look(admin) ? pause : RETRY);
            }
        } catch (InterruptedException e) {
            running = false;
        } finally {
            admin.close(CLOSING);
        }
    }

    /** Whether all topics are there now. */
    private boolean look(Admin admin) throws InterruptedException {
        try {
            ids = maker.make(admin, topics);
            made.countDown();
            told = "";
            return true;
        } catch (ExecutionException e) {
            tell(String.valueOf(e.getCause()));
        } catch (TimeoutException | KafkaException e) {
            tell(e.toString());
        }
        return false;
    }

    /** Once for each cause. */
    private void tell(String cause) {
        if (!cause.equals(told)) {
            log.warn("topics cannot be made or looked at, and this is tried until they can: {}", cause);
        }
        told = cause;
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
