package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.events.state.PastInteraction;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.pipeline.ShopperState;
import io.electronicsmarketplace.recommendation.pipeline.Surface;
import io.electronicsmarketplace.recommender.shopper.Remembered;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a shopper, as models and rules need it.
 *
 * @param state everything remembered
 * @param session only the running browsing session
 * @param never products bought or hidden: shown under no circumstances
 * @param lookedAt products that the shopper had to do with: on the home feed only when nothing else is left
 * @param last the product that the running session looked at last
 */
record Known(
        ShopperState state,
        ShopperState session,
        Set<String> never,
        Set<String> lookedAt,
        @Nullable String last) {

    private static final Known NOTHING = new Known(ShopperState.EMPTY, ShopperState.EMPTY, Set.of(), Set.of(), null);

    static Known of(Remembered remembered) {
        return switch (remembered) {
            case Remembered.State known -> of(known.state());
            case Remembered.Nobody _, Remembered.OutOfReach _ -> NOTHING;
        };
    }

    private static Known of(io.electronicsmarketplace.events.state.ShopperState remembered) {
        List<ShopperState.Event> events = events(remembered.history());
        List<ShopperState.Event> session = events(remembered.session());
        Set<String> never = new HashSet<>(remembered.hidden());
        never.addAll(remembered.purchased());
        Set<String> lookedAt = events.stream()
                .filter(event -> event.kind().isPositive())
                .map(ShopperState.Event::productId)
                .collect(Collectors.toUnmodifiableSet());
        return new Known(
                new ShopperState(events), new ShopperState(session), Set.copyOf(never), lookedAt, last(session));
    }

    /**
     * What a surface goes by: what comes next, by the running session alone, if there is one. What was looked
     * at weeks ago would only dilute it.
     */
    ShopperState stateFor(Surface surface) {
        return surface == Surface.NEXT && !session.events().isEmpty() ? session : state;
    }

    private static List<ShopperState.Event> events(List<PastInteraction> interactions) {
        return interactions.stream().flatMap(Known::event).toList();
    }

    /** The same interaction in the engine's words; none for searches and whatever else says nothing of a product. */
    static Stream<ShopperState.Event> event(PastInteraction interaction) {
        String product = interaction.productId();
        return product == null
                ? Stream.empty()
                : InteractionKind.named(interaction.type().wireName())
                        .map(kind -> new ShopperState.Event(
                                product, kind, interaction.at().toEpochMilli()))
                        .stream();
    }

    private static @Nullable String last(List<ShopperState.Event> session) {
        return session.reversed().stream()
                .filter(event -> event.kind().isPositive())
                .map(ShopperState.Event::productId)
                .findFirst()
                .orElse(null);
    }
}
