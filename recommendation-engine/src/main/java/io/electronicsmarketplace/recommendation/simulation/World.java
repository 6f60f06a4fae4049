package io.electronicsmarketplace.recommendation.simulation;

import io.electronicsmarketplace.recommendation.data.ProductFacts;
import io.electronicsmarketplace.recommendation.pipeline.NewProduct;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * The catalogue as it will have been at the end. A product is of a category, which the shop knows, of a kind
 * within it, which only behaviour tells, of a brand, and of some quality. Day 0 is the first after the warm-up.
 */
final class World {
    static final int CATEGORIES = 24;
    /** Kinds of category c are those whose number leaves c when divided by {@link #CATEGORIES}. */
    static final int KINDS = 4 * CATEGORIES;

    static final int BRANDS = 60;
    static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);
    /** 1 January 2026: any midnight in UTC would do. */
    private static final long DAY_0_MILLIS = 1_767_225_600_000L;

    private final int[] kinds;
    private final int[] brands;
    private final double[] qualities;
    private final int[] firstDays;

    World(SimulationSettings settings) {
        int size = settings.products() + settings.weeks() * settings.newPerWeek();
        SplittableRandom random = new SplittableRandom(settings.seed());
        this.kinds = random.ints(size, 0, KINDS).toArray();
        this.brands = random.ints(size, 0, BRANDS).toArray();
        this.qualities = new double[size];
        this.firstDays = new int[size];
        for (int product = 0; product < size; product++) {
            qualities[product] = random.nextGaussian();
            int number = product - settings.products();
            firstDays[product] = number < 0 ? -7 * settings.warmUpWeeks() : 7 * number / settings.newPerWeek();
        }
    }

    int products() {
        return kinds.length;
    }

    int kind(int product) {
        return kinds[product];
    }

    int category(int product) {
        return kinds[product] % CATEGORIES;
    }

    int brand(int product) {
        return brands[product];
    }

    /** In standard deviations. */
    double quality(int product) {
        return qualities[product];
    }

    /** The day on which it comes into the catalogue. */
    int firstDay(int product) {
        return firstDays[product];
    }

    boolean isNew(int product) {
        return firstDays[product] >= 0;
    }

    String id(int product) {
        return String.format(Locale.ROOT, "product-%06d", product);
    }

    int product(String id) {
        return Integer.parseInt(id.substring(id.indexOf('-') + 1));
    }

    static String shopperId(int shopper) {
        return String.format(Locale.ROOT, "shopper-%06d", shopper);
    }

    /** Midnight before a day, in milliseconds since the epoch. */
    static long millis(int day) {
        return DAY_0_MILLIS + day * DAY_MILLIS;
    }

    ProductFacts facts(int product) {
        NewProduct known = catalogued(product);
        return new ProductFacts(
                known.productId(),
                known.title(),
                known.brand(),
                known.categories(),
                known.price(),
                known.firstSeenMillis(),
                true);
    }

    /** What the shop knows of a product. Titles tell brand and category, and nothing of the kind. */
    NewProduct catalogued(int product) {
        String brand = "brand" + brands[product];
        String category = "category" + category(product);
        return new NewProduct(
                id(product),
                brand + " " + category + " model" + product,
                brand,
                List.of("electronics", category),
                null,
                millis(firstDays[product]));
    }
}
