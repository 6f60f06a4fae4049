package io.electronicsmarketplace.recommendation.simulation;

/** A way to run the shop. */
enum Regime {
    LIVE("live", true, true),
    /** The first bundle serves for ever. */
    FROZEN("frozen", false, true),
    UNEXPLORED("without-exploration", true, false);

    private final String wireName;
    private final boolean trains;
    private final boolean explores;

    Regime(String wireName, boolean trains, boolean explores) {
        this.wireName = wireName;
        this.trains = trains;
        this.explores = explores;
    }

    String wireName() {
        return wireName;
    }

    /** Whether there is a training at the end of each week. */
    boolean trains() {
        return trains;
    }

    boolean explores() {
        return explores;
    }
}
