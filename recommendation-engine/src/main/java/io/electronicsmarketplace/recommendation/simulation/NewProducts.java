package io.electronicsmarketplace.recommendation.simulation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How soon products that came during the simulation were found.
 *
 * @param products those that were there for two weeks at least
 * @param medianDays from a product's first day to its first click, by feed or search; the number of days of
 *     the simulation if most had none
 * @param withinWeek share that had one on its first seven days
 * @param never share that had none
 */
record NewProducts(int products, double medianDays, double withinWeek, double never) {
    /** What came later had no time to be found. */
    private static final int LEAST_DAYS = 14;

    static NewProducts of(Loop.Course course, int days) {
        World world = course.shop().world;
        int[] waits = IntStream.range(0, world.products())
                .filter(product -> world.isNew(product) && world.firstDay(product) <= days - LEAST_DAYS)
                .map(product -> wait(course.shop().firstClickDay(product), world.firstDay(product), days))
                .sorted()
                .toArray();
        double count = Math.max(1, waits.length);
        return new NewProducts(
                waits.length,
                waits.length == 0 ? 0 : waits[waits.length / 2],
                Arrays.stream(waits).filter(wait -> wait < 7).count() / count,
                Arrays.stream(waits).filter(wait -> wait == days).count() / count);
    }

    private static int wait(int clickDay, int firstDay, int days) {
        return clickDay == Integer.MAX_VALUE ? days : clickDay - firstDay;
    }
}
