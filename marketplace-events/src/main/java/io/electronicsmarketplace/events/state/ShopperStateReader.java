package io.electronicsmarketplace.events.state;

import io.electronicsmarketplace.events.ShopperId;
import io.lettuce.core.ScoredValue;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.output.MapOutput;
import io.lettuce.core.output.ScoredValueListOutput;
import io.lettuce.core.output.ValueListOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Reads what Redis remembers of a shopper, in one round trip: all keys are asked for in one write.
 *
 * <p>Safe for use by many threads over one connection. It never blocks and sets no deadline of its own:
 * the caller bounds the wait, and should connect with {@code DisconnectedBehavior.REJECT_COMMANDS}, so
 * that a lost Redis fails at once instead of queueing.
 */
public final class ShopperStateReader {

    private static final StringCodec CODEC = StringCodec.UTF8;

    private final StatefulConnection<String, String> connection;
    private final SessionRule rule;

    /** @param connection to a single Redis or to a cluster */
    public ShopperStateReader(StatefulConnection<String, String> connection, SessionRule rule) {
        this.connection = connection;
        this.rule = rule;
    }

    /** With the {@linkplain SessionRule#STANDARD standard rule}. */
    public ShopperStateReader(StatefulConnection<String, String> connection) {
        this(connection, SessionRule.STANDARD);
    }

    /**
     * The state of {@code shopper} as of {@code now}; that of an unknown shopper is empty, not an error.
     *
     * @param now decides which interactions are the running session; a replay gives its own clock's time
     * @return completes with an {@code io.lettuce.core.RedisException} if Redis does not answer
     */
    public CompletableFuture<ShopperState> read(ShopperId shopper, Instant now) {
        var seen = newest(ShopperKeys.of(shopper).seen(), ShopperKeys.SEEN_CAPACITY);
        return read(
                shopper, now, List.of(seen), () -> seen.toCompletableFuture().join());
    }

    /**
     * The same without a look at what was shown, so that {@link ShopperState#ignored} is empty: of all that is remembered,
     * that is most to read.
     */
    public CompletableFuture<ShopperState> readWithoutImpressions(ShopperId shopper, Instant now) {
        return read(shopper, now, List.of(), List::of);
    }

    /** All browsing sessions in what is remembered of {@code shopper}, also of one who refused profiling. */
    public CompletableFuture<ShopperSessions> readSessions(ShopperId shopper) {
        ShopperKeys keys = ShopperKeys.of(shopper);
        var recent = newest(keys.recent(), ShopperKeys.RECENT_CAPACITY);
        var meta = allFields(keys.meta());
        connection.dispatch(List.of(recent, meta));
        return recent.toCompletableFuture()
                .thenCombine(
                        meta.toCompletableFuture(),
                        (interactions, fields) ->
                                new ShopperStateDecoder(shopper, rule, Instant.MAX).sessions(interactions, fields));
    }

    private CompletableFuture<ShopperState> read(
            ShopperId shopper,
            Instant now,
            List<AsyncCommand<String, String, List<String>>> more,
            Supplier<List<String>> seen) {
        ShopperKeys keys = ShopperKeys.of(shopper);
        var recent = newest(keys.recent(), ShopperKeys.RECENT_CAPACITY);
        var purchased = newest(keys.purchased(), ShopperKeys.PURCHASED_CAPACITY);
        AsyncCommand<String, String, List<ScoredValue<String>>> hidden = command(
                CommandType.ZRANGE,
                new ScoredValueListOutput<>(CODEC),
                range(keys.hidden(), ShopperKeys.HIDDEN_CAPACITY).add("WITHSCORES"));
        var meta = allFields(keys.meta());
        List<AsyncCommand<String, String, ?>> all = new ArrayList<>(more);
        all.addAll(List.of(recent, purchased, hidden, meta));
        connection.dispatch(all);
        return CompletableFuture.allOf(
                        all.stream().map(AsyncCommand::toCompletableFuture).toArray(CompletableFuture[]::new))
                .thenApply(done -> new ShopperStateDecoder(shopper, rule, now)
                        .decode(recent.join(), seen.get(), purchased.join(), hidden.join(), meta.join()));
    }

    private static AsyncCommand<String, String, List<String>> newest(String key, int count) {
        return command(CommandType.ZRANGE, new ValueListOutput<>(CODEC), range(key, count));
    }

    private static AsyncCommand<String, String, Map<String, String>> allFields(String key) {
        return command(CommandType.HGETALL, new MapOutput<>(CODEC), new CommandArgs<>(CODEC).addKey(key));
    }

    private static CommandArgs<String, String> range(String key, int count) {
        return new CommandArgs<>(CODEC).addKey(key).add(-count).add(-1);
    }

    private static <T> AsyncCommand<String, String, T> command(
            CommandType type, CommandOutput<String, String, T> output, CommandArgs<String, String> arguments) {
        return new AsyncCommand<>(new Command<>(type, output, arguments));
    }
}
