package io.electronicsmarketplace.sessiontracker.state;

import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.state.ShopperKeys;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What shoppers decided about profiling. */
@Component
public class ShopperConsents {

    private final StateRedis redis;
    private final StateMark mark;

    public ShopperConsents(StateRedis redis, StateMark mark) {
        this.redis = redis;
        this.mark = mark;
    }

    /**
     * Those who refused, or who are to be forgotten, or who became a user that is one of these; blocks for
     * a few round trips.
     *
     * @throws RedisException if Redis is away, or lost what was decided and is being filled again
     */
    public Set<ShopperId> refusedAmong(Collection<ShopperId> shoppers) {
        if (shoppers.isEmpty()) {
            return Set.of();
        }
        Optional<String> before = mark.value();
        Map<ShopperId, Decision> decisions = decisionsOf(shoppers);
        Map<ShopperId, Decision> ofUsers = decisionsOf(decisions.values().stream()
                .flatMap(decision -> decision.mergedInto().stream())
                .collect(Collectors.toSet()));
        Set<ShopperId> refused = decisions.entrySet().stream()
                .filter(entry -> entry.getValue().refused()
                        || entry.getValue()
                                .mergedInto()
                                .filter(user -> ofUsers.getOrDefault(user, Decision.NONE)
                                        .refused())
                                .isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        // A Redis that had lost everything at any moment in between would have said that nobody refused.
        if (before.isEmpty() || !before.equals(mark.value())) {
            throw new RedisException("Redis does not know yet what shoppers decided");
        }
        return refused;
    }

    private record Decision(boolean refused, Optional<ShopperId> mergedInto) {

        static final Decision NONE = new Decision(false, Optional.empty());

        static Decision of(List<KeyValue<String, String>> meta) {
            boolean refused = meta.get(0).getValueOrElse("").endsWith(":0");
            boolean erased = meta.get(1).hasValue();
            return new Decision(refused || erased, meta.get(2).optional().map(ShopperId::user));
        }
    }

    private Map<ShopperId, Decision> decisionsOf(Collection<ShopperId> shoppers) {
        if (shoppers.isEmpty()) {
            return Map.of();
        }
        var commands = redis.connection().async();
        Map<ShopperId, CompletableFuture<Decision>> answers = new LinkedHashMap<>();
        for (ShopperId shopper : shoppers) {
            answers.put(
                    shopper,
                    commands.hmget(
                                    ShopperKeys.of(shopper).meta(),
                                    ShopperKeys.META_CONSENT,
                                    ShopperKeys.META_ERASED,
                                    ShopperKeys.META_MERGED_INTO)
                            .thenApply(Decision::of)
                            .toCompletableFuture());
        }
        try {
            Map<ShopperId, Decision> decisions = new LinkedHashMap<>();
            answers.forEach((shopper, answer) -> decisions.put(shopper, answer.join()));
            return decisions;
        } catch (CompletionException e) {
            throw new RedisException("consents are not known", e);
        }
    }
}
