package io.electronicsmarketplace.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopicDescriptionsTest {

    static Stream<String> topics() {
        return Arrays.stream(Topics.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyTopic_isDescribed(String topic) {
        assertThat(TopicDescriptions.of(topic).name()).isEqualTo(topic);
        assertThat(TopicDescriptions.ofDeadLetters(topic).numPartitions()).isOne();
    }

    @Test
    void whatMustNotBeLost_isKept() {
        assertThat(TopicDescriptions.of(Topics.PRODUCT_STATES).configs()).containsEntry("cleanup.policy", "compact");
        assertThat(TopicDescriptions.of(Topics.CONSENTS).configs()).containsEntry("cleanup.policy", "compact");
        assertThat(TopicDescriptions.of(Topics.ACCOUNT_EVENTS).configs()).isEqualTo(Map.of("retention.ms", "-1"));
        assertThat(TopicDescriptions.of(Topics.INTERACTIONS).configs()).isEqualTo(Map.of("retention.ms", "604800000"));
    }

    @Test
    void aNameThatIsNoTopic_isRefused() {
        assertThatThrownBy(() -> TopicDescriptions.of("product-statse")).hasMessageContaining("product-statse");
    }
}
