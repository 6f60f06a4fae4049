package io.electronicsmarketplace.recommendation.nextitem;

/**
 * What is counted of each product when the first {@code known} sessions are known.
 *
 * @param clicks of all times
 * @param recent of the newest {@link #RECENT} of sessions
 * @param newest of the newest {@link #NEWEST} of sessions
 * @param repeats clicks right after a click on the same product
 * @param rarity ln(sessions / clicks), at least 0; 0 for a product without a click
 * @param rootRarity its root
 * @param root 1 by the root of clicks + 1
 */
record ClickCounts(
        int known,
        float[] clicks,
        float[] recent,
        float[] newest,
        float[] repeats,
        float[] rarity,
        float[] rootRarity,
        float[] root) {
    private static final float RECENT = 0.2f;
    private static final float NEWEST = 0.04f;

    static ClickCounts of(ClickIndex index, int known) {
        float[] clicks = count(index, 0, known);
        float[] repeats = new float[index.products()];
        for (int at = 1; at < index.starts()[known]; at++) {
            if (index.items()[at] == index.items()[at - 1] && index.sessionOf()[at] == index.sessionOf()[at - 1]) {
                repeats[index.items()[at]]++;
            }
        }
        float[] rarity = new float[clicks.length];
        float[] rootRarity = new float[clicks.length];
        float[] root = new float[clicks.length];
        for (int product = 0; product < clicks.length; product++) {
            rarity[product] = clicks[product] == 0 ? 0 : (float) Math.max(0, Math.log(known / clicks[product]));
            rootRarity[product] = (float) Math.sqrt(rarity[product]);
            root[product] = (float) (1 / Math.sqrt(clicks[product] + 1));
        }
        return new ClickCounts(
                known,
                clicks,
                newest(index, known, RECENT),
                newest(index, known, NEWEST),
                repeats,
                rarity,
                rootRarity,
                root);
    }

    private static float[] newest(ClickIndex index, int known, float share) {
        return count(index, Math.max(0, known - Math.round(share * index.sessions())), known);
    }

    private static float[] count(ClickIndex index, int from, int to) {
        float[] counts = new float[index.products()];
        for (int at = index.starts()[from]; at < index.starts()[to]; at++) {
            counts[index.items()[at]]++;
        }
        return counts;
    }

    /** To the power of a half or of one. */
    float[] rarity(float exponent) {
        return exponent == 1 ? rarity : rootRarity;
    }

    /** Share of a product's clicks that are repeats, drawn to a quarter where there are few. */
    float repeatRate(int product) {
        return (repeats[product] + 0.5f) / (clicks[product] + 2);
    }

    /** Newest clicks by recent ones: above the usual ratio of both where a product is rising. */
    float trend(int product) {
        return (newest[product] + 0.5f) / (recent[product] + 1);
    }
}
