package io.electronicsmarketplace.recommendation.boosting;

import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/**
 * Gradient boosting with logistic loss (Friedman, Annals of Statistics 2001): every tree is fitted to
 * label minus probability, its leaves by a Newton step.
 */
public final class TreeBooster {
    private final FeatureBins bins;
    private final BoostingSettings settings;
    private final Threads threads;
    private final SplittableRandom random;

    public TreeBooster(FeatureBins bins, BoostingSettings settings, Threads threads, long seed) {
        this.bins = bins;
        this.settings = settings;
        this.threads = threads;
        this.random = new SplittableRandom(seed);
    }

    /** Sees the trees so far after each one; false ends the fit. */
    @FunctionalInterface
    public interface Watcher {
        boolean goOn(Trees trees);
    }

    /**
     * Fits trees to those rows that {@code used} takes.
     *
     * @param weights how many rows a row stands for
     * @param positive whether the label of a row is 1
     */
    public Trees fit(BinnedRows data, float[] weights, IntPredicate used, IntPredicate positive, Watcher watcher) {
        float[] scores = new float[data.rows()];
        float[] gradients = new float[data.rows()];
        float[] curvatures = new float[data.rows()];
        List<Tree> trees = new ArrayList<>();
        float prior = prior(weights, used, positive);
        Arrays.fill(scores, prior);
        boolean goesOn = true;
        while (goesOn && trees.size() < settings.trees()) {
            for (int row = 0; row < scores.length; row++) {
                double probability = 1 / (1 + Math.exp(-scores[row]));
                gradients[row] = (float) (weights[row] * (probability - (positive.test(row) ? 1 : 0)));
                curvatures[row] = (float) (weights[row] * probability * (1 - probability));
            }
            Tree tree = new TreeGrower(data, bins, settings, drawFeatures(), gradients, curvatures, threads)
                    .grow(drawRows(data.rows(), used));
            trees.add(tree);
            threads.forBlocks(scores.length, 1 << 16, (block, from, to) -> {
                for (int row = from; row < to; row++) {
                    scores[row] += tree.value(data, row);
                }
            });
            goesOn = watcher.goOn(new Trees(trees));
        }
        return new Trees(trees);
    }

    private static float prior(float[] weights, IntPredicate used, IntPredicate positive) {
        double positives = 1;
        double negatives = 1;
        for (int row = 0; row < weights.length; row++) {
            if (used.test(row)) {
                positives += positive.test(row) ? weights[row] : 0;
                negatives += positive.test(row) ? 0 : weights[row];
            }
        }
        return (float) Math.log(positives / negatives);
    }

    private int[] drawRows(int rows, IntPredicate used) {
        int[] drawn = new int[rows];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            if (used.test(row) && random.nextFloat() < settings.rowShare()) {
                drawn[count++] = row;
            }
        }
        return Arrays.copyOf(drawn, count);
    }

    private int[] drawFeatures() {
        int[] all = new int[bins.features()];
        for (int i = 0; i < all.length; i++) {
            int j = random.nextInt(i + 1);
            all[i] = all[j];
            all[j] = i;
        }
        int[] drawn = Arrays.copyOf(all, Math.max(1, Math.round(settings.featureShare() * all.length)));
        Arrays.sort(drawn);
        return drawn;
    }
}
