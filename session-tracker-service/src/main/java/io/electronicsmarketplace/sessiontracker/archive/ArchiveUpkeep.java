package io.electronicsmarketplace.sessiontracker.archive;

import io.electronicsmarketplace.archive.ArchiveStore;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.sessiontracker.rounds.Rounds;
import io.electronicsmarketplace.sessiontracker.state.ShopperStateWriter;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the archive in order, round after round: merges what is small, removes who was erased, and deletes
 * what was replaced. All replicas try, one at a time does it.
 */
@Component
class ArchiveUpkeep extends Rounds {

    private static final Logger log = LoggerFactory.getLogger(ArchiveUpkeep.class);

    /** After midnight, the last files of a day still come. */
    private static final Duration DAY_STAYS_OPEN = Duration.ofHours(1);

    private static final List<String> TOPICS = List.of(Topics.INTERACTIONS, Topics.SERVED, Topics.PRODUCT_STATES);

    private final ArchiveStore archive;
    private final ArchiveSettings settings;
    private final ParquetWriter writer;
    private final ConsumerFactory<String, byte[]> consumers;
    private final ErasureRounds erasures;
    private final Clock clock;

    ArchiveUpkeep(
            ArchiveStore archive,
            ArchiveSettings settings,
            ParquetWriter writer,
            ConsumerFactory<String, byte[]> consumers,
            ShopperStateWriter state,
            Clock clock) {
        super("archive-upkeep", settings.upkeepEvery());
        this.archive = archive;
        this.settings = settings;
        this.writer = writer;
        this.consumers = consumers;
        this.erasures = new ErasureRounds(state, writer, clock);
        this.clock = clock;
    }

    /** One round, if no other replica is at it. */
    void round() throws IOException, SQLException {
        var opened = ManifestEditor.tryOpen(archive, clock, step -> {});
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

    /** A round that fails is left to the next one, which finds whatever this one did complete. */
    @Override
    protected void tryRound() {
        try {
            round();
        } catch (IOException | SQLException | RuntimeException e) {
            log.warn("the archive could not be kept in order this time", e);
        }
    }
}
