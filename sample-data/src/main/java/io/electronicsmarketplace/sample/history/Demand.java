package io.electronicsmarketplace.sample.history;

import io.electronicsmarketplace.sample.catalogue.Catalogue;
import io.electronicsmarketplace.sample.catalogue.Kind;
import io.electronicsmarketplace.sample.catalogue.Product;
import java.time.LocalDate;
import java.util.List;

/**
 * How much each kind and product is wanted in each week of the history, other things equal.
 *
 * <p>Products rise within weeks of their launch and then halve every {@value #HALF_LIFE_DAYS} days;
 * kinds follow the seasons.
 */
final class Demand {
    static final int HALF_LIFE_DAYS = 330;
    // The long tail of the second-hand trade: old products never die out.
    private static final double LONG_TAIL = 0.04;
    private static final double DAYS_TO_BECOME_KNOWN = 30;

    private final long firstDay;
    private final double[][] byWeekAndProduct;
    private final double[][] byWeekAndKind;

    Demand(Catalogue catalogue, long firstDay, long untilDay) {
        this.firstDay = firstDay;
        int weeks = week(untilDay) + 1;
        List<Kind> kinds = catalogue.taxonomy().kinds();
        List<Product> products = catalogue.products();
        byWeekAndProduct = new double[weeks][products.size()];
        byWeekAndKind = new double[weeks][kinds.size()];
        for (int week = 0; week < weeks; week++) {
            long day = firstDay + 7L * week;
            for (int i = 0; i < products.size(); i++) {
                Product product = products.get(i);
                byWeekAndProduct[week][i] = product.appeal() * life(day - product.launchDay());
            }
            for (int i = 0; i < kinds.size(); i++) {
                byWeekAndKind[week][i] =
                        kinds.get(i).demand() * Seasons.factor(kinds.get(i), LocalDate.ofEpochDay(day));
            }
        }
    }

    double ofProduct(long day, int product) {
        return byWeekAndProduct[week(day)][product];
    }

    double ofKind(long day, int kind) {
        return byWeekAndKind[week(day)][kind];
    }

    private int week(long day) {
        return (int) ((day - firstDay) / 7);
    }

    /** Zero before the launch. */
    private static double life(long ageDays) {
        if (ageDays < 0) {
            return 0;
        }
        double known = Math.min(1, (ageDays + 7) / DAYS_TO_BECOME_KNOWN);
        return known * (LONG_TAIL + StrictMath.pow(0.5, (double) ageDays / HALF_LIFE_DAYS));
    }
}
