package io.electronicsmarketplace.recommendation.simulation;

/**
 * Draws that follow from what they are for, not from how many came before (common random numbers: Law,
 * Simulation Modeling and Analysis, ch. 11): two systems that show a shopper the same product at the same time
 * get the same answer, whatever else they showed.
 */
record Chance(long seed) {
    /** What a draw decides. */
    enum Of {
        VISIT,
        SECOND_LIST,
        SEARCH,
        SEARCHED_KIND,
        SEARCHED_PRODUCT,
        CLICK,
        DECISION,
        EXPLORATION,
        RESTOCK
    }

    // SplittableRandom's increment and mixing (Steele, Lea, Flood, OOPSLA 2014).
    private static final long STEP = 0x9e3779b97f4a7c15L;

    /** 64 bits for this purpose. */
    long bits(Of of, int who, int day, int number) {
        long mixed = mix(seed + STEP * (of.ordinal() + 1));
        mixed = mix(mixed + STEP * who);
        mixed = mix(mixed + STEP * day);
        return mix(mixed + STEP * number);
    }

    /** Uniform in [0, 1). */
    double of(Of of, int who, int day, int number) {
        return (bits(of, who, day, number) >>> 11) * 0x1.0p-53;
    }

    private static long mix(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
