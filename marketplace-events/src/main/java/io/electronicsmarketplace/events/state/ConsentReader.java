package io.electronicsmarketplace.events.state;

import io.electronicsmarketplace.events.ShopperId;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.output.KeyValueListOutput;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Reads from Redis what shoppers decided about profiling: the one rule of whose interactions may be archived,
 * counted and learnt from. Never blocks and sets no deadline, as {@link ShopperStateReader}.
 */
public final class ConsentReader {

    private static final StringCodec CODEC = StringCodec.UTF8;
    private static final List<String> FIELDS =
            List.of(ShopperKeys.META_CONSENT, ShopperKeys.META_ERASED, ShopperKeys.META_MERGED_INTO);

    private final StatefulConnection<String, String> connection;

    /** @param connection to a single Redis or to a cluster */
    public ConsentReader(StatefulConnection<String, String> connection) {
        this.connection = connection;
    }

    /**
     * Those who refused, or who are to be forgotten, or who became a user that is one of these. Four round trips,
     * each for all shoppers.
     *
     * @return completes with a {@link RedisException} if Redis is away, or lost what was decided and is being
     *     filled again
     */
    public CompletableFuture<Set<ShopperId>> refusedAmong(Collection<ShopperId> shoppers) {
        if (shoppers.isEmpty()) {
            return CompletableFuture.completedFuture(Set.of());
        }
        return filled().thenCompose(before -> decisions(Set.copyOf(shoppers))
                .thenCompose(decisions -> decisions(users(decisions)).thenApply(users -> refused(decisions, users)))
                .thenCompose(refused -> filled().thenApply(after -> {
                    // A Redis that had lost everything at any moment in between would have said that nobody refused.
                    if (before.isEmpty() || !before.equals(after)) {
                        throw new RedisException("Redis does not know yet what shoppers decided");
                    }
                    return refused;
                })));
    }

    private record Decision(boolean refused, Optional<ShopperId> mergedInto) {

        static final Decision NONE = new Decision(false, Optional.empty());

        static Decision of(List<KeyValue<String, String>> meta) {
            boolean refused = meta.get(0).getValueOrElse("").endsWith(":0");
            boolean erased = meta.get(1).hasValue();
            return new Decision(refused || erased, meta.get(2).optional().map(ShopperId::user));
        }
    }

    private static Set<ShopperId> users(Map<ShopperId, Decision> decisions) {
        return decisions.values().stream()
                .flatMap(decision -> decision.mergedInto().stream())
                .collect(Collectors.toSet());
    }

    private static Set<ShopperId> refused(Map<ShopperId, Decision> decisions, Map<ShopperId, Decision> users) {
        return decisions.entrySet().stream()
                .filter(entry -> entry.getValue().refused()
                        || entry.getValue()
                                .mergedInto()
                                .filter(user ->
                                        users.getOrDefault(user, Decision.NONE).refused())
                                .isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Another value for each time that Redis was filled, nothing if it is not. */
    private CompletableFuture<Optional<String>> filled() {
        AsyncCommand<String, String, String> get =
                command(CommandType.GET, new ValueOutput<>(CODEC), new CommandArgs<>(CODEC).addKey(ShopperKeys.FILLED));
        connection.dispatch(List.of(get));
        return get.toCompletableFuture().thenApply(Optional::ofNullable);
    }

    private CompletableFuture<Map<ShopperId, Decision>> decisions(Set<ShopperId> shoppers) {
        if (shoppers.isEmpty()) {
            return CompletableFuture.completedFuture(Map.of());
        }
        Map<ShopperId, AsyncCommand<String, String, List<KeyValue<String, String>>>> asked = new LinkedHashMap<>();
        for (ShopperId shopper : shoppers) {
            var arguments = new CommandArgs<>(CODEC)
                    .addKey(ShopperKeys.of(shopper).meta())
                    .addKeys(FIELDS);
            asked.put(shopper, command(CommandType.HMGET, new KeyValueListOutput<>(CODEC, FIELDS), arguments));
        }
        connection.dispatch(new ArrayList<>(asked.values()));
        CompletableFuture<?>[] all =
                asked.values().stream().map(AsyncCommand::toCompletableFuture).toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(all).thenApply(done -> {
            Map<ShopperId, Decision> decisions = new LinkedHashMap<>();
            asked.forEach((shopper, answer) -> decisions.put(
                    shopper,
                    Decision.of(
                            Objects.requireNonNull(answer.toCompletableFuture().join()))));
            return decisions;
        });
    }

    private static <T> AsyncCommand<String, String, T> command(
            CommandType type, CommandOutput<String, String, T> output, CommandArgs<String, String> arguments) {
        return new AsyncCommand<>(new Command<>(type, output, arguments));
    }
}
