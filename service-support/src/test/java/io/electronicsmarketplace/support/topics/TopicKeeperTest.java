package io.electronicsmarketplace.support.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.infrastructure.Part;
import io.electronicsmarketplace.infrastructure.TestInfrastructure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real broker, which is stopped and cleared. */
class TopicKeeperTest {

    private static final TestInfrastructure INFRASTRUCTURE = TestInfrastructure.shared(Part.KAFKA);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String TOPIC = "kept";

    private TopicKeeper keeper;

    @BeforeEach
    void freshBroker() {
        Map<String, Object> impatient = Map.of(
                "bootstrap.servers",
                INFRASTRUCTURE.freshKafka(),
                "default.api.timeout.ms",
                1_000,
                "request.timeout.ms",
                500);
        keeper = new TopicKeeper(
                () -> Admin.create(impatient),
                new TopicMaker(new TopicSettings(2, (short) -1)),
                List.of(new NewTopic(TOPIC, Optional.empty(), Optional.empty())),
                Duration.ofSeconds(3),
                Duration.ofMillis(100));
    }

    @AfterEach
    void stop() {
        keeper.stop();
    }

    @Test
    void whatIsRequired_isThereAfterTheStart() {
        keeper.start();

        assertThat(keeper.idOf(TOPIC)).isNotNull();
        assertThat(keeper.idOf("another")).isNull();
    }

    @Test
    void whereKafkaIsAwayAtTheStart_theServiceStarts_andTopicsFollow() {
        INFRASTRUCTURE.stop(Part.KAFKA);
        try {
            keeper.start();
            assertThat(keeper.idOf(TOPIC)).isNull();
        } finally {
            INFRASTRUCTURE.start(Part.KAFKA);
        }

        await().atMost(LIMIT).until(() -> keeper.idOf(TOPIC) != null);
    }

    @Test
    void whatKafkaLost_isMadeAgain_withAnotherId() {
        keeper.start();
        Uuid first = Objects.requireNonNull(keeper.idOf(TOPIC));

        INFRASTRUCTURE.freshKafka();

        await().atMost(LIMIT).until(() -> !first.equals(keeper.idOf(TOPIC)));
    }
}
