package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import java.util.SplittableRandom;

/** Views of shoppers who go from product to product, a minute apart, in sessions spread over 400 days. */
final class BrowsingLog {
    static final long MINUTE = 60_000;
    static final long DAY = 24 * 60 * MINUTE;
    static final long END = 400 * DAY;
    private static final int SHOPPERS = 700;

    /** To the one other product of a pair: whoever counts at all is right. */
    static final Way IN_PAIRS = (before, random) -> before ^ 1;

    private BrowsingLog() {}

    /** How a shopper goes on. */
    interface Way {
        int next(int before, SplittableRandom random);
    }

    /** In circles of four products, and now and then astray. */
    static Way inCircles(int products) {
        return (before, random) ->
                random.nextInt(4) == 0 ? random.nextInt(products) : before / 4 * 4 + (before + 1) % 4;
    }

    /** To any product: nobody can know. */
    static Way astray(int products) {
        return (before, random) -> random.nextInt(products);
    }

    /** @param longest sessions have 2 to so many views */
    static InteractionLog of(int products, int sessions, int longest, long seed, Way way) {
        SplittableRandom random = new SplittableRandom(seed);
        InteractionLogBuilder log = new InteractionLogBuilder();
        for (int session = 0; session < sessions; session++) {
            long start = (long) (random.nextDouble() * (END - DAY));
            int length = 2 + random.nextInt(longest - 1);
            int product = random.nextInt(products);
            for (int click = 0; click < length; click++) {
                String shopper = "u" + session % SHOPPERS;
                log.add(shopper, id(product), start + click * MINUTE, InteractionKind.VIEW, true);
                product = way.next(product, random);
            }
        }
        return log.build();
    }

    static String id(int product) {
        return "p%03d".formatted(product);
    }
}
