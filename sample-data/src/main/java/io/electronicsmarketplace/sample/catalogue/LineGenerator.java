package io.electronicsmarketplace.sample.catalogue;

import io.electronicsmarketplace.sample.random.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes model lines: a maker's range of one kind at one price level, renewed every year or two. */
final class LineGenerator {
    private static final int MOST_GENERATIONS = 5;
    private static final double DAYS_PER_MONTH = 30.4;
    // Some lines have been given up: their newest generation is old.
    private static final double GIVEN_UP = 0.2;
    // A spread above one on the logarithm makes the popularity of lines as skewed as Zipf's law has it.
    private static final double APPEAL_SPREAD = 1.2;

    private final Taxonomy taxonomy;
    private final SplittableRandom random;
    private final LineNames names;
    private final long untilDay;
    private int nextModel;

    LineGenerator(Taxonomy taxonomy, SplittableRandom random, long untilDay) {
        this.taxonomy = taxonomy;
        this.random = random;
        this.names = new LineNames(random);
        this.untilDay = untilDay;
    }

    /** A new line's models, the newest first. */
    List<Model> nextLine(int kindIndex) {
        Kind kind = taxonomy.kinds().get(kindIndex);
        int[] makers = taxonomy.makersOf(kind);
        double[] weights = new double[makers.length];
        for (int i = 0; i < makers.length; i++) {
            weights[i] = taxonomy.brands().get(makers[i]).weight();
        }
        int brandIndex = makers[Draws.weighted(weights, random)];
        Brand brand = taxonomy.brands().get(brandIndex);
        double tier = Math.clamp(brand.tier() + 0.16 * random.nextGaussian(), 0.0, 1.0);
        String line = names.next(brandIndex, kindIndex, tier);
        double appeal = StrictMath.pow(brand.weight(), 0.6) * Draws.logNormal(APPEAL_SPREAD, random);
        double monthsBetween = kind.generationMonths() * (0.85 + 0.3 * random.nextDouble());
        int generations = 1 + random.nextInt(MOST_GENERATIONS);
        double newestAge = 3 + monthsBetween * DAYS_PER_MONTH * random.nextDouble();
        if (random.nextDouble() < GIVEN_UP) {
            newestAge += monthsBetween * DAYS_PER_MONTH * (1 + random.nextDouble());
        }
        var models = new ArrayList<Model>();
        for (int generation = generations; generation >= 1; generation--) {
            long age = (long) (newestAge + (generations - generation) * monthsBetween * DAYS_PER_MONTH);
            String name = brand.name() + " " + line + (generation > 1 ? " " + generation : "");
            double own = appeal * Draws.logNormal(0.25, random);
            models.add(new Model(nextModel++, kindIndex, brandIndex, name, generation, tier, own, untilDay - age));
        }
        return models;
    }
}
