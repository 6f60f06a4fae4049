package io.electronicsmarketplace.support.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicSettingsTest {

    @Test
    void whatADescriptionLeavesOpen_isBySetting_andNothingElse() {
        var settings = new TopicSettings(6, (short) 3);

        assertThat(settings.complete(new NewTopic("a", Optional.empty(), Optional.empty()).configs(Map.of("k", "v"))))
                .isEqualTo(new NewTopic("a", 6, (short) 3).configs(Map.of("k", "v")));
        assertThat(settings.complete(new NewTopic("b", Optional.of(1), Optional.empty()))
                        .numPartitions())
                .isOne();
    }

    @Test
    void numbersThatMakeNoTopic_areRefusedByName() {
        assertThatThrownBy(() -> new TopicSettings(0, (short) 1)).hasMessageContaining("TOPIC_PARTITIONS");
        assertThatThrownBy(() -> new TopicSettings(6, (short) 0)).hasMessageContaining("TOPIC_REPLICAS");
    }
}
