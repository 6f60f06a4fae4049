package io.electronicsmarketplace.sessiontracker.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.events.AccountEvent;
import io.electronicsmarketplace.events.Interaction;
import io.electronicsmarketplace.events.InteractionType;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.state.SessionRule;
import io.electronicsmarketplace.events.state.ShopperState;
import io.electronicsmarketplace.events.state.ShopperStateReader;
import io.electronicsmarketplace.infrastructure.Part;
import io.electronicsmarketplace.infrastructure.TestInfrastructure;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the order and however often it arrives, the state is the same; against a real Redis. */
class StateOrderPropertyTest {

    private static final Instant NOW = Instant.now();
    private static final StateRedis REDIS =
            new StateRedis(TestInfrastructure.shared(Part.REDIS).freshRedis());
    private static final StateReplay REPLAY = new StateReplay(REDIS, SessionRule.STANDARD, Clock.systemUTC());

    @Property(tries = 60)
    void anyOrderAndRepetition_givesTheSameState(
            @ForAll("manyInteractions") List<Interaction> interactions, @ForAll long seed) {
        String once = deliver(interactions, new Random(seed), 1, false);
        String twiceShuffled = deliver(interactions, new Random(seed + 1), 2, true);
        assertThat(stateOf(ShopperId.visitor(twiceShuffled))).isEqualTo(stateOf(ShopperId.visitor(once)));
    }

    @Property(tries = 60)
    void mergeAnywhereInTheStream_evenRepeated_givesTheUserAll(
            @ForAll("manyInteractions") List<Interaction> interactions, @ForAll long seed) {
        Random random = new Random(seed);
        String visitor = UUID.randomUUID().toString();
        String user = UUID.randomUUID().toString();
        var merge = new AccountEvent("m", AccountEvent.Kind.MERGED, user, visitor, NOW);
        int mergedAfter = random.nextInt(interactions.size() + 1);
        REPLAY.interactions(of(visitor, interactions.subList(0, mergedAfter)));
        REPLAY.accountEvent(merge);
        REPLAY.accountEvent(merge);
        // No merge comes after these: they must go to the user by themselves.
        REPLAY.interactions(of(visitor, interactions.subList(mergedAfter, interactions.size())));

        String expected = deliver(interactions, random, 1, false);
        assertThat(stateOf(ShopperId.user(user))).isEqualTo(stateOf(ShopperId.visitor(expected)));
        assertThat(stateOf(ShopperId.visitor(visitor)).history()).isEmpty();
    }

    @Provide
    Arbitrary<List<Interaction>> manyInteractions() {
        // More than the capacity of a key, few ids and times, so that repetition and ties are common.
        return interactions().list().ofMinSize(1).ofMaxSize(400);
    }

    private static Arbitrary<Interaction> interactions() {
        Arbitrary<InteractionType> types = Arbitraries.of(InteractionType.values());
        Arbitrary<String> ids = Arbitraries.integers().between(1, 500).map(id -> "e" + id);
        Arbitrary<String> products = Arbitraries.integers().between(1, 20).map(id -> "p" + id);
        Arbitrary<Instant> times = Arbitraries.integers()
                .between(0, 90 * 60)
                .map(seconds -> Instant.ofEpochMilli(NOW.toEpochMilli()).minusSeconds(seconds));
        return Combinators.combine(ids, types, products, times)
                .as((id, type, product, at) ->
                        new Interaction(id, type, "v", null, product, null, at, at, null, null, null, "q|%", 4.0));
    }

    /** Delivers to a new visitor, in batches of random sizes. */
    private static String deliver(List<Interaction> interactions, Random random, int times, boolean shuffled) {
        String visitor = UUID.randomUUID().toString();
        List<Interaction> stream = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            stream.addAll(of(visitor, interactions));
        }
        if (shuffled) {
            Collections.shuffle(stream, random);
        }
        int from = 0;
        while (from < stream.size()) {
            int to = Math.min(stream.size(), from + 1 + random.nextInt(100));
            REPLAY.interactions(stream.subList(from, to));
            from = to;
        }
        return visitor;
    }

    private static List<Interaction> of(String visitor, List<Interaction> interactions) {
        return interactions.stream()
                .map(i -> new Interaction(
                        i.eventId(),
                        i.type(),
                        visitor,
                        null,
                        i.productId(),
                        i.listingId(),
                        i.at(),
                        i.receivedAt(),
                        null,
                        null,
                        null,
                        i.query(),
                        i.rating()))
                .toList();
    }

    /** Without the name of the shopper, which differs. */
    private static ShopperState stateOf(ShopperId shopper) {
        ShopperState state =
                new ShopperStateReader(REDIS.connection()).read(shopper, NOW).join();
        return new ShopperState(
                ShopperId.visitor("any"),
                state.session(),
                state.history(),
                state.hidden(),
                state.purchased(),
                state.ignored(),
                state.profiling(),
                state.watermarks());
    }
}
