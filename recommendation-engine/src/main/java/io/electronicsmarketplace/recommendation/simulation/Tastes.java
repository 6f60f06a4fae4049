package io.electronicsmarketplace.recommendation.simulation;

import java.util.SplittableRandom;

/**
 * What shoppers want: three kinds each, the first one most, and two brands. Some kinds are wanted by many, most
 * by few (Zipf). When tastes shift, most shoppers turn to other kinds for good: those that were wanted much
 * are then wanted by few.
 */
final class Tastes {
    private static final int FAVOURITES = 3;
    private static final double[] STRENGTHS = {1, 0.8, 0.6};
    /** Another kind of a wanted category is wanted a third as much. */
    private static final double SAME_CATEGORY = 0.35;
    /** Enough for the shift to show in what all shoppers do, and not all, as fashions go. */
    private static final double SHIFTING = 0.6;
    /** Visits in a week are log-normal: a median of one, a mean of one and a half, a few every day. */
    private static final double VISITS_SIGMA = 0.9;

    private final int[][] favourites;
    private final int[][] brands;
    private final boolean[] shifts;
    private final double[] visitsPerDay;
    private final int shiftDay;

    Tastes(SimulationSettings settings) {
        SplittableRandom random = new SplittableRandom(settings.seed() + 1);
        int shoppers = settings.shoppers();
        this.favourites = new int[shoppers][FAVOURITES];
        this.brands = new int[shoppers][];
        this.shifts = new boolean[shoppers];
        this.visitsPerDay = new double[shoppers];
        this.shiftDay = 7 * settings.shiftWeek();
        double[] wanted = zipf();
        for (int shopper = 0; shopper < shoppers; shopper++) {
            for (int i = 0; i < FAVOURITES; i++) {
                favourites[shopper][i] = drawn(wanted, random.nextDouble());
            }
            brands[shopper] = random.ints(2, 0, World.BRANDS).toArray();
            shifts[shopper] = random.nextDouble() < SHIFTING;
            visitsPerDay[shopper] = Math.min(1, Math.exp(VISITS_SIGMA * random.nextGaussian()) / 7);
        }
    }

    int shoppers() {
        return favourites.length;
    }

    /** Probability of a visit on a day. */
    double visitsPerDay(int shopper) {
        return visitsPerDay[shopper];
    }

    /** 0 to 1: how much a kind is wanted. */
    double ofKind(int shopper, int kind, int day) {
        double most = 0;
        for (int i = 0; i < FAVOURITES; i++) {
            int favourite = favourite(shopper, i, day);
            boolean sameCategory = favourite % World.CATEGORIES == kind % World.CATEGORIES;
            double fit = favourite == kind ? 1 : sameCategory ? SAME_CATEGORY : 0;
            most = Math.max(most, STRENGTHS[i] * fit);
        }
        return most;
    }

    boolean likesBrand(int shopper, int brand) {
        return brands[shopper][0] == brand || brands[shopper][1] == brand;
    }

    /** The kind that a shopper searches for, by a draw from [0, 1). */
    int searched(int shopper, int day, double draw) {
        double left = draw * (STRENGTHS[0] + STRENGTHS[1] + STRENGTHS[2]);
        for (int i = 0; i < FAVOURITES - 1; i++) {
            left -= STRENGTHS[i];
            if (left < 0) {
                return favourite(shopper, i, day);
            }
        }
        return favourite(shopper, FAVOURITES - 1, day);
    }

    /** Half the kinds further on lies another category, and what was at the head is in the middle. */
    private int favourite(int shopper, int number, int day) {
        int favourite = favourites[shopper][number];
        boolean shifted = day >= shiftDay && shifts[shopper];
        return shifted ? (favourite + World.KINDS / 2 + World.CATEGORIES / 2) % World.KINDS : favourite;
    }

    private static double[] zipf() {
        double[] cumulated = new double[World.KINDS];
        double sum = 0;
        for (int kind = 0; kind < cumulated.length; kind++) {
            sum += 1 / Math.sqrt(kind + 1.0);
            cumulated[kind] = sum;
        }
        return cumulated;
    }

    /** The first place whose cumulated weight is above the draw's share of all. */
    static int drawn(double[] cumulated, double draw) {
        double wanted = draw * cumulated[cumulated.length - 1];
        int place = 0;
        while (place < cumulated.length - 1 && cumulated[place] <= wanted) {
            place++;
        }
        return place;
    }
}
