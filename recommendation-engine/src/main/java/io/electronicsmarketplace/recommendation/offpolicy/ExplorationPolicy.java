package io.electronicsmarketplace.recommendation.offpolicy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A way to draw from the same pools: what exploration would have brought with another temperature.
 * The log holds what was drawn, not the pool, so that a policy's probabilities are known up to a factor, the
 * sum over the pool: estimates weigh places by it. A pool of many products counts more for {@code uniform},
 * one of fitting products for {@code sharper}.
 */
public enum ExplorationPolicy {
    /** As it was: the mean of what was seen. */
    LOGGED("logged", ExploredSlot::propensity),
    /** Every product of the pool alike: whether utilities are worth anything. */
    UNIFORM("uniform", slot -> 1),
    /** Temperature ½: whether they deserve more trust. */
    SHARPER("sharper", slot -> Math.exp(2 * slot.utility()));

    private final String wireName;
    private final ToDoubleFunction<ExploredSlot> target;

    ExplorationPolicy(String wireName, ToDoubleFunction<ExploredSlot> target) {
        this.wireName = wireName;
        this.target = target;
    }

    public String wireName() {
        return wireName;
    }

    /**
     * The slots as draws for this policy. The model behind the doubly robust estimate is the click-through of
     * the place among the other half of the users: it knows nothing of products, so that its mean over any
     * pool is itself, and nothing of the user whose residual it is taken from.
     */
    public List<LoggedDraw> draws(List<ExploredSlot> slots) {
        PlaceModel model = new PlaceModel(slots);
        List<LoggedDraw> draws = new ArrayList<>(slots.size());
        for (ExploredSlot slot : slots) {
            double predicted = model.predict(slot);
            draws.add(new LoggedDraw(
                    slot.user(),
                    slot.propensity(),
                    target.applyAsDouble(slot),
                    slot.clicked() ? 1 : 0,
                    predicted,
                    predicted));
        }
        return draws;
    }
}
