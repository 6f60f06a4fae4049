package io.electronicsmarketplace.recommendation.promotion;

import java.util.Locale;

/** Shares as people read them. */
final class Percent {
    private Percent() {}

    static String percent(double share) {
        return String.format(Locale.ROOT, "%+.2f %%", 100 * share);
    }
}
