package io.electronicsmarketplace.recommendation.simulation;

/**
 * The size of a simulation.
 *
 * @param weeks that systems are compared for, after the warm-up
 * @param seed of everything that is drawn
 * @param products in the catalogue at the start
 * @param newPerWeek products that come into the catalogue in each week
 * @param shoppers who visit
 * @param warmUpWeeks of history by search alone, from which the first bundle is trained
 * @param shiftWeek the week, counted from 0, from whose start on many shoppers want something else
 * @param trials of each training's search
 */
public record SimulationSettings(
        int weeks, long seed, int products, int newPerWeek, int shoppers, int warmUpWeeks, int shiftWeek, int trials) {

    public SimulationSettings {
        if (weeks < 1 || products < 1 || newPerWeek < 0 || shoppers < 1 || warmUpWeeks < 1 || trials < 0) {
            throw new IllegalArgumentException(
                    "at least a week, a product, a shopper and a week of warm-up are needed, and nothing below 0");
        }
    }

    /**
     * A world that is done with in minutes on two cores: every week 2 % of the catalogue are new, tastes
     * shift after half of the time, and trainings search for blends only.
     */
    public static SimulationSettings small(int weeks, long seed) {
        return new SimulationSettings(weeks, seed, 2_000, 40, 3_000, 6, weeks / 2, 0);
    }

    /** After the last day, counted from 0. */
    int days() {
        return 7 * weeks;
    }
}
