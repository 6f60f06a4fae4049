package io.electronicsmarketplace.recommendation.candidate.tower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Steps against the differences of a loss that is computed one term after the other. */
class TowerBatchTest {
    private static final int D = 4;
    private static final float RATE = 0.01f;

    private static final TowerExamples EXAMPLES = new TowerExamples(
            new int[] {0, 1, 2, 0, 3},
            new int[] {0, 2, 3, 6, 7, 9},
            new int[] {1, 2, 4, 3, 0, 2, 4, 1, 3},
            new byte[] {0, 3, 2, 0, 1, 5, 7, 2, 2},
            new float[] {1, 0.5f, 1, 1, 0.25f, 1, 1, 1, 0.5f});

    private final Threads threads = new Threads(2);

    @AfterEach
    void stop() {
        threads.close();
    }

    @Test
    void aStep_goesAgainstTheGradientOfTheLoss_byTheRootOfItsSquares() {
        TowerModel model = model();
        TowerBatch batch = new TowerBatch(EXAMPLES, model, new TowerSettings(D, 1, 5, RATE, 0), threads);
        List<Learnt> parameters = parameters(model);
        List<double[]> first = gradients(model, parameters);
        batch.learn(0, EXAMPLES.size(), 1);
        List<double[]> second = gradients(model, parameters);
        List<float[]> before =
                parameters.stream().map(learnt -> learnt.values().clone()).toList();
        batch.learn(0, EXAMPLES.size(), 2);
        int checked = 0;
        for (int i = 0; i < before.size(); i++) {
            for (int at = 0; at < before.get(i).length; at++) {
                double length = Math.hypot(first.get(i)[at], second.get(i)[at]);
                if (length < 0.01) {
                    continue;
                }
                double step = parameters.get(i).values()[at] - before.get(i)[at];
                assertThat(step)
                        .as("parameter %d of %d", at, i)
                        .isCloseTo(-RATE * second.get(i)[at] / length, within(0.03 * RATE));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(60);
    }

    private static List<Learnt> parameters(TowerModel model) {
        return List.of(
                model.histories.ofWords(),
                model.histories.ofProducts(),
                model.products.ofWords(),
                model.products.ofProducts(),
                model.cold,
                model.places,
                model.ages);
    }

    /** By central differences. */
    private static List<double[]> gradients(TowerModel model, List<Learnt> parameters) {
        return parameters.stream()
                .map(learnt -> {
                    double[] gradients = new double[learnt.values().length];
                    for (int at = 0; at < gradients.length; at++) {
                        float value = learnt.values()[at];
                        float step = 0.01f;
                        learnt.values()[at] = value + step;
                        double more = loss(model);
                        learnt.values()[at] = value - step;
                        double less = loss(model);
                        learnt.values()[at] = value;
                        gradients[at] = (more - less) / (2 * step);
                    }
                    return gradients;
                })
                .toList();
    }

    /** Sum over examples of -log softmax of what was taken, among what others took. */
    private static double loss(TowerModel model) {
        double loss = 0;
        for (int example = 0; example < EXAMPLES.size(); example++) {
            double[] shopper = shopper(model, example);
            double own = Math.exp(score(model, shopper, EXAMPLES.taken()[example]));
            double sum = own;
            for (int product : EXAMPLES.taken()) {
                sum += product == EXAMPLES.taken()[example] ? 0 : Math.exp(score(model, shopper, product));
            }
            loss -= Math.log(own / sum);
        }
        return loss;
    }

    private static double[] shopper(TowerModel model, int example) {
        double[] shopper = new double[D];
        double weights = 0;
        float[] vector = new float[D];
        int start = EXAMPLES.starts()[example];
        for (int at = start; at < EXAMPLES.starts()[example + 1]; at++) {
            double weight = EXAMPLES.evidence()[at]
                    * Math.exp(model.places.values()[at - start] + model.ages.values()[EXAMPLES.octaves()[at]]);
            model.histories.vector(EXAMPLES.products()[at], vector, 0);
            for (int k = 0; k < D; k++) {
                shopper[k] += weight * vector[k];
            }
            weights += weight;
        }
        for (int k = 0; k < D; k++) {
            shopper[k] = shopper[k] / Math.sqrt(1 + weights) + model.cold.values()[k];
        }
        return shopper;
    }

    private static double score(TowerModel model, double[] shopper, int product) {
        float[] vector = new float[D];
        model.products.vector(product, vector, 0);
        double score = 0;
        for (int k = 0; k < D; k++) {
            score += shopper[k] * vector[k];
        }
        return score;
    }

    /** Five products of three words; the last one has no vector of its own. Nothing begins near zero. */
    private static TowerModel model() {
        TowerWords words = new TowerWords(
                new Csr(IntArray.of(0, 1, 3, 4, 6, 6), IntArray.of(0, 0, 1, 2, 1, 2)),
                new float[] {1, 0.6f, 0.8f, 1, 0.8f, 0.6f},
                3);
        OwnRows own = new OwnRows(new int[] {0, 1, 2, 3, -1}, 4);
        SplittableRandom random = new SplittableRandom(7);
        TowerModel model = new TowerModel(words, own, D, random);
        for (Learnt learnt : parameters(model)) {
            for (int at = 0; at < learnt.values().length; at++) {
                learnt.values()[at] = (float) random.nextDouble(-1, 1);
            }
        }
        return model;
    }
}
