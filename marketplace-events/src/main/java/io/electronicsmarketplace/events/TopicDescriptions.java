package io.electronicsmarketplace.events;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.SEGMENT_MS_CONFIG;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * How each topic is made, the same by whichever service comes first. How many partitions and replicas it has is
 * left to a setting; dead letters have one partition.
 */
public final class TopicDescriptions {

    private static final int DEAD_LETTER_PARTITIONS = 1;

    private static final Map<String, String> A_WEEK = Map.of(RETENTION_MS_CONFIG, millis(Duration.ofDays(7)));
    private static final Map<String, String> FOREVER = Map.of(RETENTION_MS_CONFIG, "-1");
    private static final Map<String, String> NEWEST_OF_EACH_KEY = Map.of(CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_COMPACT);

    /** Compaction keeps a new reader's way short; a minute leaves followers time to see each state. */
    private static final Map<String, String> NEWEST_AFTER_A_MINUTE = Map.of(
            CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_COMPACT,
            MIN_COMPACTION_LAG_MS_CONFIG, millis(Duration.ofMinutes(1)),
            SEGMENT_MS_CONFIG, millis(Duration.ofDays(1)));

    private static final Map<String, Map<String, String>> OPTIONS = Map.of(
            Topics.INTERACTIONS, A_WEEK,
            Topics.SERVED, A_WEEK,
            Topics.BROWSING_SESSION_ENDS, A_WEEK,
            Topics.PRODUCT_STATES, NEWEST_AFTER_A_MINUTE,
            Topics.CONSENTS, NEWEST_OF_EACH_KEY,
            Topics.ACCOUNT_EVENTS, FOREVER);

    private TopicDescriptions() {}

    /**
     * The description of one of {@link Topics}.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public static NewTopic of(String topic) {
        Map<String, String> options = OPTIONS.get(topic);
        if (options == null) {
            throw new IllegalArgumentException("'%s' is no topic of the marketplace".formatted(topic));
        }
        return new NewTopic(topic, Optional.empty(), Optional.empty()).configs(options);
    }

    /** The description of where records of {@code topic} go that could not be processed. */
    public static NewTopic ofDeadLetters(String topic) {
        return new NewTopic(Topics.deadLettersOf(topic), Optional.of(DEAD_LETTER_PARTITIONS), Optional.empty())
                .configs(FOREVER);
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
