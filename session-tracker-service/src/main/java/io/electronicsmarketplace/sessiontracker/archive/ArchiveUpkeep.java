package io.electronicsmarketplace.sessiontracker.archive;

import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.sessiontracker.state.ShopperStateWriter;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the archive in order, round after round: merges what is small, removes who was erased, and deletes
 * what was replaced. All replicas try, one at a time does it.
 */
@Component
class ArchiveUpkeep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ArchiveUpkeep.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** After midnight, the last files of a day still come. */
    private static final Duration DAY_STAYS_OPEN = Duration.ofHours(1);

    private static final List<String> TOPICS = List.of(Topics.INTERACTIONS, Topics.SERVED, Topics.PRODUCT_STATES);

    private final ArchiveSettings settings;
    private final ParquetWriter writer;
    private final ConsumerFactory<String, byte[]> consumers;
    private final ErasureRounds erasures;
    private final Clock clock;
    private @Nullable ScheduledExecutorService running;

    ArchiveUpkeep(
            ArchiveSettings settings,
            ParquetWriter writer,
            ConsumerFactory<String, byte[]> consumers,
            ShopperStateWriter state,
            Clock clock) {
        this.settings = settings;
        this.writer = writer;
        this.consumers = consumers;
        this.erasures = new ErasureRounds(state, writer, clock);
        this.clock = clock;
    }

    /** One round, if no other replica is at it. */
    void round() throws IOException, SQLException {
        var opened = ManifestEditor.tryOpen(settings.directory(), clock, step -> {});
        if (opened.isEmpty()) {
            return;
        }
        try (ManifestEditor editor = opened.get()) {
            LocalDate open = LocalDate.ofInstant(clock.instant().minus(DAY_STAYS_OPEN), ZoneOffset.UTC);
            for (String topic : TOPICS) {
                new Compaction(topic, writer).run(editor, open);
            }
            try (var announced = new AnnouncedErasures(
                    consumers.createConsumer(AnnouncedErasures.GROUP, AnnouncedErasures.GROUP, null))) {
                erasures.round(editor, announced);
            }
            editor.deleteReplaced(settings.grace());
        }
    }

    @Override
    public synchronized void start() {
        long pause = settings.upkeepEvery().toMillis();
        running = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("archive-upkeep").factory());
        running.scheduleWithFixedDelay(this::tryRound, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.shutdown();
            try {
                running.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            running = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    /** A round that fails is left to the next one, which finds whatever this one did complete. */
    private void tryRound() {
        try {
            round();
        } catch (IOException | SQLException | RuntimeException e) {
            log.warn("the archive could not be kept in order this time", e);
        }
    }
}
