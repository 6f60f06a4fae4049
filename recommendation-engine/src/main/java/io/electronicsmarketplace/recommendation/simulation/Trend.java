package io.electronicsmarketplace.recommendation.simulation;

import java.util.SplittableRandom;

/** Fashion: by category and week, how many logits more or less everybody wants it; wanders about 0. */
final class Trend {
    /** A category keeps four fifths of its fashion from week to week (a process of Ornstein and Uhlenbeck). */
    private static final double KEPT = 0.8;
    /** With what is kept, fashions are within ±0.8 logits most of the time: up to twice or half the clicks. */
    private static final double STEP = 0.25;

    private final double[][] logits;

    Trend(SimulationSettings settings) {
        SplittableRandom random = new SplittableRandom(settings.seed() + 2);
        this.logits = new double[settings.weeks()][World.CATEGORIES];
        for (int week = 1; week < logits.length; week++) {
            for (int category = 0; category < World.CATEGORIES; category++) {
                logits[week][category] = KEPT * logits[week - 1][category] + STEP * random.nextGaussian();
            }
        }
    }

    /** Warm-up has no fashion. */
    double logits(int category, int day) {
        return day < 0 ? 0 : logits[day / 7][category];
    }
}
