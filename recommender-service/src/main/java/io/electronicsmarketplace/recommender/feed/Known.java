package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.events.state.PastInteraction;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.pipeline.ShopperState;
import io.electronicsmarketplace.recommendation.pipeline.Surface;
import io.electronicsmarketplace.recommender.shopper.Remembered;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        Set<String> lookedAt = new HashSet<>();
        for (ShopperState.Event event : events) {
            if (event.kind().isPositive()) {
                lookedAt.add(event.productId());
            }
        }
        return new Known(new ShopperState(events), new ShopperState(session), never, lookedAt, last(session));
    }

    /**
     * What a surface goes by: what comes next, by the running session alone, if there is one. What was looked
     * at weeks ago would only dilute it.
     */
    ShopperState stateFor(Surface surface) {
        return surface == Surface.NEXT && !session.events().isEmpty() ? session : state;
    }

    private static List<ShopperState.Event> events(List<PastInteraction> interactions) {
        List<ShopperState.Event> events = new ArrayList<>(interactions.size());
        for (PastInteraction interaction : interactions) {
            event(interaction).ifPresent(events::add);
        }
        return events;
    }

    /** The same interaction in the engine's words; none for searches and whatever else says nothing of a product. */
    static Optional<ShopperState.Event> event(PastInteraction interaction) {
        String product = interaction.productId();
        return product == null
                ? Optional.empty()
                : InteractionKind.named(interaction.type().wireName())
                        .map(kind -> new ShopperState.Event(
                                product, kind, interaction.at().toEpochMilli()));
    }

    private static @Nullable String last(List<ShopperState.Event> session) {
        for (int at = session.size() - 1; at >= 0; at--) {
            if (session.get(at).kind().isPositive()) {
                return session.get(at).productId();
            }
        }
        return null;
    }
}
