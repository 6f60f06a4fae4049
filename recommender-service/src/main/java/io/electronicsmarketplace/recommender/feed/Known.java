package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.events.state.PastInteraction;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.pipeline.ShopperState;
import io.electronicsmarketplace.recommender.shopper.Remembered;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a shopper, as models and rules need it.
 *
 * @param never products bought or hidden: shown under no circumstances
 * @param lookedAt products that the shopper had to do with: on the home feed only when nothing else is left
 * @param last the product that the running session looked at last
 */
record Known(
        ShopperState state,
        Set<String> never,
        Set<String> lookedAt,
        @Nullable String last) {

    private static final Known NOTHING = new Known(ShopperState.EMPTY, Set.of(), Set.of(), null);

    static Known of(Remembered remembered) {
        return switch (remembered) {
            case Remembered.State known -> of(known.state());
            case Remembered.Nobody _, Remembered.OutOfReach _ -> NOTHING;
        };
    }

    private static Known of(io.electronicsmarketplace.events.state.ShopperState remembered) {
        List<ShopperState.Event> events =
                remembered.history().stream().flatMap(Known::event).toList();
        Set<String> never = new HashSet<>(remembered.hidden());
        never.addAll(remembered.purchased());
        Set<String> lookedAt = events.stream()
                .filter(event -> event.kind().isPositive())
                .map(ShopperState.Event::productId)
                .collect(Collectors.toUnmodifiableSet());
        return new Known(new ShopperState(events), Set.copyOf(never), lookedAt, last(remembered.session()));
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

    private static @Nullable String last(List<PastInteraction> session) {
        return session.reversed().stream()
                .flatMap(Known::event)
                .filter(event -> event.kind().isPositive())
                .map(ShopperState.Event::productId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
