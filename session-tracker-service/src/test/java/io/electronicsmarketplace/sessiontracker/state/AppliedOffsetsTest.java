package io.electronicsmarketplace.sessiontracker.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.electronicsmarketplace.sessiontracker.state.AppliedOffsets.Range;
import io.electronicsmarketplace.sessiontracker.testing.TrackerEnvironment;
import io.lettuce.core.RedisException;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppliedOffsetsTest {

    private static final TopicPartition PARTITION = new TopicPartition("some-topic", 3);

    private final StateRedis redis = new StateRedis(TrackerEnvironment.INFRASTRUCTURE.freshRedis());
    private final AppliedOffsets applied = new AppliedOffsets(redis);

    @AfterEach
    void close() {
        redis.close();
    }

    @Test
    void whatContinues_orRepeats_isNoted() {
        String life = applied.life();
        applied.advanceTo(life, Map.of(PARTITION, new Range(0, 5)));
        applied.advanceTo(life, Map.of(PARTITION, new Range(3, 9)));
        applied.advanceTo(life, Map.of(PARTITION, new Range(0, 4)));
        assertThat(applied.all()).containsExactly(Map.entry(PARTITION, 9L));
    }

    @Test
    void aGap_staysWhereItBegins() {
        String life = applied.life();
        applied.advanceTo(life, Map.of(PARTITION, new Range(0, 5)));
        applied.advanceTo(life, Map.of(PARTITION, new Range(6, 9)));
        assertThat(applied.all()).containsExactly(Map.entry(PARTITION, 5L));
    }

    @Test
    void whatWasAppliedToAnEarlierLifeOfRedis_isNotNoted_andMustBeAppliedAgain() {
        assertThatThrownBy(() -> applied.advanceTo("an-earlier-life", Map.of(PARTITION, new Range(0, 5))))
                .isInstanceOf(RedisException.class);
        assertThat(applied.all()).isEmpty();
    }
}
