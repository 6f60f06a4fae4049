package io.electronicsmarketplace.events.state;

import io.electronicsmarketplace.events.ShopperId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is remembered of one shopper, as it was at one moment; immutable.
 *
 * @param session interactions of the running browsing session, newest last; no impressions, no hiding
 * @param history everything remembered, newest last, of which the session is the tail; only the
 *     session if the shopper refused profiling
 * @param hidden products that the shopper does not want to see
 * @param purchased products that the shopper bought
 * @param ignored by product: how often it was shown since the shopper last did anything with it
 * @param profiling whether the shopper lets more than the running session be used
 * @param watermarks by partition of the topic {@code interactions}: offset of the newest record in this state
 */
public record ShopperState(
        ShopperId shopper,
        List<PastInteraction> session,
        List<PastInteraction> history,
        Set<String> hidden,
        Set<String> purchased,
        Map<String, Integer> ignored,
        boolean profiling,
        Map<Integer, Long> watermarks) {

    public ShopperState {
        session = List.copyOf(session);
        history = List.copyOf(history);
        hidden = Set.copyOf(hidden);
        purchased = Set.copyOf(purchased);
        ignored = Map.copyOf(ignored);
        watermarks = Map.copyOf(watermarks);
    }

    /** The state of a shopper of whom nothing is known. */
    public static ShopperState unknown(ShopperId shopper) {
        return new ShopperState(shopper, List.of(), List.of(), Set.of(), Set.of(), Map.of(), true, Map.of());
    }
}
