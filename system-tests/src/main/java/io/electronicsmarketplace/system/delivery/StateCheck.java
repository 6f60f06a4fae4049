package io.electronicsmarketplace.system.delivery;

import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.state.PastInteraction;
import io.electronicsmarketplace.events.state.ShopperKeys;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares accepted events with session state in Redis, member by member: the newest of a visitor must be
 * there, as many as {@link ShopperKeys} says that are kept.
 */
final class StateCheck {

    private final String redisUrl;

    StateCheck(String redisUrl) {
        this.redisUrl = redisUrl;
    }

    /**
     * @param missing accepted, among the newest, and not there
     * @param doubled members beyond the first with their event id
     */
    record Outcome(long missing, long doubled) {
        Outcome plus(Outcome other) {
            return new Outcome(missing + other.missing, doubled + other.doubled);
        }
    }

    /** @throws RedisException if Redis is away */
    Outcome of(AcceptedEvents accepted) {
        Map<String, List<SentEvent>> byVisitor = new HashMap<>();
        accepted.forEach((visitor, events) -> byVisitor.put(visitor, List.copyOf(events)));
        try (RedisClient client = RedisClient.create(redisUrl);
                var connection = client.connect()) {
            Outcome sum = new Outcome(0, 0);
            for (Map.Entry<String, List<SentEvent>> visitor : byVisitor.entrySet()) {
                ShopperKeys keys = ShopperKeys.of(ShopperId.visitor(visitor.getKey()));
                List<SentEvent> seen = ofKind(visitor.getValue(), "impression"::equals);
                List<SentEvent> recent = ofKind(visitor.getValue(), type -> !type.equals("impression"));
                sum = sum.plus(compare(connection.sync(), keys.recent(), ShopperKeys.RECENT_CAPACITY, recent))
                        .plus(compare(connection.sync(), keys.seen(), ShopperKeys.SEEN_CAPACITY, seen));
            }
            return sum;
        }
    }

    private static List<SentEvent> ofKind(List<SentEvent> events, Predicate<String> type) {
        return events.stream().filter(event -> type.test(event.type())).toList();
    }

    private record Timed(String id, long atMillis) {}

    private static Outcome compare(
            RedisCommands<String, String> redis, String key, int capacity, List<SentEvent> accepted) {
        List<Timed> members = redis.zrange(key, 0, -1).stream()
                .flatMap(member -> PastInteraction.decode(member).stream())
                .map(past -> new Timed(past.eventId(), past.at().toEpochMilli()))
                .toList();
        Set<String> there = members.stream().map(Timed::id).collect(Collectors.toSet());
        Set<String> ours = accepted.stream().map(SentEvent::id).collect(Collectors.toCollection(HashSet::new));
        // What arrived without an answer is there as well, and may push out what is older.
        long missing = Stream.concat(
                        accepted.stream().map(event -> new Timed(event.id(), event.atMillis())), members.stream())
                .distinct()
                .sorted(Comparator.comparingLong(Timed::atMillis).reversed())
                .limit(capacity)
                .filter(event -> ours.contains(event.id()) && !there.contains(event.id()))
                .count();
        return new Outcome(missing, members.size() - there.size());
    }
}
