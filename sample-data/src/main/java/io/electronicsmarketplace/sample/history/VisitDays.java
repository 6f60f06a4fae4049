package io.electronicsmarketplace.sample.history;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws days of visits, in proportion to how busy the shop is on each. */
final class VisitDays {
    private final long firstDay;
    private final double[] trafficUpTo;

    VisitDays(long firstDay, long untilDay) {
        this.firstDay = firstDay;
        trafficUpTo = new double[(int) (untilDay - firstDay) + 1];
        for (int i = 1; i < trafficUpTo.length; i++) {
            trafficUpTo[i] = trafficUpTo[i - 1] + Seasons.traffic(LocalDate.ofEpochDay(firstDay + i - 1), i);
        }
    }

    /** A day from {@code fromDay} to the last of the history. */
    long draw(long fromDay, RandomGenerator random) {
        double before = trafficUpTo[(int) (fromDay - firstDay)];
        double point = before + random.nextDouble() * (trafficUpTo[trafficUpTo.length - 1] - before);
        int found = Arrays.binarySearch(trafficUpTo, point);
        int day = found >= 0 ? found : -found - 2;
        return firstDay + Math.min(day, trafficUpTo.length - 2);
    }
}
