package io.electronicsmarketplace.sessiontracker.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.sessiontracker.state.AppliedOffsets.Range;
import io.electronicsmarketplace.sessiontracker.testing.TrackerEnvironment;
import io.electronicsmarketplace.sessiontracker.testing.TrackerTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a Redis that the service does not fill. */
class AppliedTimeTest extends TrackerTest {

    private static final long FAR = 1_000_000;

    private final StateRedis own = new StateRedis(TrackerEnvironment.INFRASTRUCTURE.freshRedis());
    private final AppliedOffsets applied = new AppliedOffsets(own);
    private final StateMark mark = new StateMark(own);
    private final AppliedTime time = new AppliedTime(applied, mark, TrackerEnvironment.KAFKA, Clock.systemUTC());

    @BeforeEach
    void fillTheTopic() {
        String visitor = UUID.randomUUID().toString();
        post(visitor, null, batch(event("e1", "view", "p1"))).expectStatus().isAccepted();
    }

    @AfterEach
    void close() {
        time.close();
        own.close();
    }

    @Test
    void until_isKnownOnceAllThatTheTopicHadIsApplied_andNoLongerWhenThatWasLost() throws InterruptedException {
        fill();
        Instant before = Instant.now();
        assertThat(time.until()).isEmpty();
        assertThat(time.until()).as("nothing is applied yet").isEmpty();

        applyAll();
        assertThat(time.until()).hasValueSatisfying(until -> assertThat(until).isBetween(before, Instant.now()));

        own.connection().sync().del("{shoppers}:applied");
        assertThat(time.until()).isEmpty();
    }

    @Test
    void until_ofARedisThatIsNotFilled_isUnknown() throws InterruptedException {
        applyAll();
        assertThat(time.until()).isEmpty();
        assertThat(time.until()).isEmpty();
        fill();
        assertThat(time.until()).isEmpty();
        assertThat(time.until()).isPresent();
    }

    private void fill() {
        assertThat(mark.claim(Duration.ofMinutes(1)).orElseThrow().finish(Instant.now()))
                .isTrue();
    }

    private void applyAll() {
        Map<TopicPartition, Range> all = new HashMap<>();
        for (int partition = 0; partition < 3; partition++) {
            all.put(new TopicPartition(Topics.INTERACTIONS, partition), new Range(0, FAR));
        }
        applied.advanceTo(applied.life(), all);
    }
}
