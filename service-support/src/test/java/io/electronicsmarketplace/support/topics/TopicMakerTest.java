package io.electronicsmarketplace.support.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.infrastructure.Part;
import io.electronicsmarketplace.infrastructure.TestInfrastructure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real broker. */
class TopicMakerTest {

    private static final TestInfrastructure INFRASTRUCTURE = TestInfrastructure.shared(Part.KAFKA);
    private static final String STATES = "states";
    private static final String DEAD_LETTERS = "dead-letters";
    private static final List<NewTopic> TOPICS = List.of(
            new NewTopic(STATES, Optional.empty(), Optional.empty()).configs(Map.of("cleanup.policy", "compact")),
            new NewTopic(DEAD_LETTERS, Optional.of(1), Optional.empty()));
    private static final TopicSettings SETTINGS = new TopicSettings(6, (short) -1);

    private Admin admin;
    private TopicMaker maker;

    @BeforeEach
    void freshBroker() {
        Map<String, Object> broker = Map.of("bootstrap.servers", INFRASTRUCTURE.freshKafka());
        admin = Admin.create(broker);
        maker = new TopicMaker(SETTINGS);
    }

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void whatIsMissing_isMadeAsDescribed() throws Exception {
        maker.make(admin, TOPICS);

        assertThat(partitions(STATES)).isEqualTo(6);
        assertThat(partitions(DEAD_LETTERS)).isOne();
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, STATES);
        assertThat(admin.describeConfigs(List.of(resource))
                        .all()
                        .get()
                        .get(resource)
                        .get("cleanup.policy")
                        .value())
                .isEqualTo("compact");
    }

    @Test
    void whatIsThere_keepsItsPartitions_forKeysWouldMove() throws Exception {
        admin.createTopics(List.of(new NewTopic(STATES, 4, (short) 1))).all().get();

        maker.make(admin, TOPICS);

        assertThat(partitions(STATES)).isEqualTo(4);
    }

    @Test
    void aTopicMadeAnew_hasAnotherId() throws Exception {
        Map<String, Uuid> first = maker.make(admin, TOPICS);
        assertThat(maker.make(admin, TOPICS)).isEqualTo(first);

        INFRASTRUCTURE.freshKafka();

        assertThat(maker.make(admin, TOPICS).get(STATES)).isNotEqualTo(first.get(STATES));
    }

    private int partitions(String topic) throws Exception {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
    }
}
