package io.electronicsmarketplace.sessiontracker.state;

import io.lettuce.core.RedisException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/**
 * How far the topics are in Redis, kept in Redis behind what they changed there.
 *
 * <p>A Redis that syncs its log every second may answer before it has written: always for a machine that loses
 * power, and for a process that is killed while a sync is under way. It comes back without its last writes,
 * though the offsets of their records are committed. But what it comes back with is all up to some moment, and
 * the offsets kept here are of that moment too. So whatever is committed and not applied by these offsets is to
 * be applied again.
 *
 * <p>Every method fails with a {@link RedisException}, alone or as a cause, if Redis is away.
 */
@Component
public class AppliedOffsets {

    /** Groups whose committed offsets are of records that are applied. */
    public static final Set<String> GROUPS = Set.of(
            InteractionListener.GROUP,
            AccountEventListener.GROUP,
            ConsentListener.GROUP,
            BrowsingSessionEndListener.GROUP);

    private static final String KEY = "{shoppers}:applied";
    private static final Pattern RUN_ID = Pattern.compile("^run_id:(\\w+)", Pattern.MULTILINE);

    private final StateRedis redis;

    public AppliedOffsets(StateRedis redis) {
        this.redis = redis;
    }

    /** Names the life of the Redis that answers now, from its start to its end. To be asked before applying. */
    public String life() {
        Matcher runId = RUN_ID.matcher(redis.connection().sync().info("server"));
        if (!runId.find()) {
            throw new RedisException("INFO tells no run_id");
        }
        return runId.group(1);
    }

    /** The next offset by partition; that of a partition without an entry is 0. */
    public Map<TopicPartition, Long> all() {
        Map<TopicPartition, Long> applied = new HashMap<>();
        redis.connection().sync().hgetall(KEY).forEach((name, next) -> {
            int dash = name.lastIndexOf('-');
            applied.put(
                    new TopicPartition(name.substring(0, dash), Integer.parseInt(name.substring(dash + 1))),
                    Long.parseLong(next));
        });
        return applied;
    }

    /**
     * Notes that records were applied.
     *
     * @param life of the Redis to which they were
     * @throws RedisException if that life has ended, so that they must be applied again
     */
    public void advance(String life, Collection<? extends ConsumerRecord<?, ?>> records) {
        Map<TopicPartition, Range> ranges = new HashMap<>();
        for (ConsumerRecord<?, ?> record : records) {
            ranges.merge(
                    new TopicPartition(record.topic(), record.partition()),
                    new Range(record.offset(), record.offset() + 1),
                    Range::and);
        }
        advanceTo(life, ranges);
    }

    /**
     * Offsets that were applied.
     *
     * @param next after the last
     */
    public record Range(long first, long next) {
        private Range and(Range other) {
            return new Range(Math.min(first, other.first), Math.max(next, other.next));
        }
    }

    /** Likewise; a range of which what is before it was not applied is not noted. */
    public void advanceTo(String life, Map<TopicPartition, Range> ranges) {
        List<String> arguments = new ArrayList<>();
        arguments.add(life);
        ranges.forEach((partition, range) -> {
            arguments.add(partition.toString());
            arguments.add(Long.toString(range.first));
            arguments.add(Long.toString(range.next));
        });
        String noted = StateScript.ADVANCE
                .run(redis.connection(), List.of(KEY), arguments)
                .toCompletableFuture()
                .join();
        if (!noted.equals("1")) {
            throw new RedisException("Redis was started anew while records were applied");
        }
    }
}
