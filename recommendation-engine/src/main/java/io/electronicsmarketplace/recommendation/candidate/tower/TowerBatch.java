package io.electronicsmarketplace.recommendation.candidate.tower;

import io.electronicsmarketplace.recommendation.arithmetic.RowArithmetic;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.SplittableRandom;

/**
 * One step after the other over batches of examples. For B examples with T distinct products taken: shoppers' vectors
 * U (B x d), products' vectors G (T x d), softmax over U G', in which a product counts as often as it was taken, but
 * for the example's own, which counts once.
 */
final class TowerBatch {
    private static final int BLOCK = 32;

    private final TowerExamples examples;
    private final TowerModel model;
    private final TowerSettings settings;
    private final Threads threads;
    private final int d;

    TowerBatch(TowerExamples examples, TowerModel model, TowerSettings settings, Threads threads) {
        this.examples = examples;
        this.model = model;
        this.settings = settings;
        this.threads = threads;
        this.d = settings.dimensions();
    }

    /** Takes the step of examples {@code from} to {@code to}, exclusive; {@code seed} draws what is left out. */
    void learn(int from, int to, long seed) {
        int size = to - from;
        Numbering taken = Numbering.of(examples.taken(), from, to);
        int first = examples.starts()[from];
        Numbering past = Numbering.of(examples.products(), first, examples.starts()[to]);
        float[] products = vectors(model.products, taken);
        float[] histories = vectors(model.histories, past);
        Shoppers shoppers = shoppers(from, to, past, histories, seed);
        float[] errors = new float[size * taken.count()];
        float[] shopperGradients = new float[size * d];
        threads.forBlocks(size, BLOCK, (block, start, end) -> {
            RowArithmetic arithmetic = RowArithmetic.fastest();
            float[] scores = new float[taken.count()];
            for (int row = start; row < end; row++) {
                arithmetic.dots(products, scores.length, d, shoppers.vectors, row * d, scores);
                softmaxErrors(scores, taken, row);
                arithmetic.addWeighted(products, scores.length, d, scores, 0, shopperGradients, row * d);
                for (int column = 0; column < scores.length; column++) {
                    errors[column * size + row] = scores[column];
                }
            }
        });
        float[] productGradients = new float[products.length];
        threads.forBlocks(taken.count(), BLOCK, (block, start, end) -> {
            RowArithmetic arithmetic = RowArithmetic.fastest();
            for (int column = start; column < end; column++) {
                arithmetic.addWeighted(shoppers.vectors, size, d, errors, column * size, productGradients, column * d);
            }
        });
        for (int column = 0; column < taken.count(); column++) {
            model.products.add(taken.values()[column], productGradients, column * d);
        }
        shoppers.back(shopperGradients, past, histories);
        model.step(settings.learningRate());
    }

    /** The gradient of the loss by each score: the softmax, less 1 where the example's own product is. */
    private static void softmaxErrors(float[] scores, Numbering taken, int row) {
        int own = taken.numbers()[row];
        float most = scores[own];
        for (float score : scores) {
            most = Math.max(most, score);
        }
        float sum = 0;
        for (int column = 0; column < scores.length; column++) {
            int times = column == own ? 1 : taken.times()[column];
            scores[column] = times * (float) Math.exp(scores[column] - most);
            sum += scores[column];
        }
        for (int column = 0; column < scores.length; column++) {
            scores[column] /= sum;
        }
        scores[own] -= 1;
    }

    private float[] vectors(Tower tower, Numbering numbering) {
        float[] vectors = new float[numbering.count() * d];
        threads.forBlocks(numbering.count(), BLOCK, (block, start, end) -> {
            for (int number = start; number < end; number++) {
                tower.vector(numbering.values()[number], vectors, number * d);
            }
        });
        return vectors;
    }

    private Shoppers shoppers(int from, int to, Numbering past, float[] histories, long seed) {
        Shoppers shoppers = new Shoppers(from, to);
        HistoryWeights weights = model.weights();
        float[] cold = model.cold.row(0);
        threads.forBlocks(to - from, BLOCK, (block, start, end) -> {
            SplittableRandom random = new SplittableRandom(seed + block);
            for (int row = start; row < end; row++) {
                shoppers.forward(row, past, histories, weights, cold, random);
            }
        });
        return shoppers;
    }

    /** The shoppers' vectors of a batch, and the way back from their gradients. */
    private final class Shoppers {
        private final int from;
        private final int size;
        private final int first;
        private final float[] vectors;
        /** Sums of weighted vectors, before they are divided. */
        private final float[] sums;

        private final float[] norms;
        private final float[] rowWeights;
        /** 0 where a coordinate was left out, else what keeps the expectation. */
        private final float[] kept;

        Shoppers(int from, int to) {
            this.from = from;
            this.size = to - from;
            this.first = examples.starts()[from];
            this.vectors = new float[size * d];
            this.sums = new float[size * d];
            this.norms = new float[size];
            this.rowWeights = new float[examples.starts()[to] - first];
            this.kept = new float[size * d];
        }

        private void forward(
                int row,
                Numbering past,
                float[] histories,
                HistoryWeights weights,
                float[] cold,
                SplittableRandom random) {
            int start = examples.starts()[from + row];
            float sum = 0;
            for (int at = start; at < examples.starts()[from + row + 1]; at++) {
                float weight = weights.of(at - start, examples.octaves()[at], examples.evidence()[at]);
                int vector = past.numbers()[at - first] * d;
                for (int k = 0; k < d; k++) {
                    sums[row * d + k] += weight * histories[vector + k];
                }
                rowWeights[at - first] = weight;
                sum += weight;
            }
            norms[row] = HistoryWeights.norm(sum);
            for (int at = row * d; at < (row + 1) * d; at++) {
                kept[at] = random.nextDouble() < settings.dropout() ? 0 : 1 / (1 - settings.dropout());
                vectors[at] = kept[at] * sums[at] / norms[row] + cold[at - row * d];
            }
        }

        /** Adds the gradients of everything that made the vectors to the model's. */
        private void back(float[] gradients, Numbering past, float[] histories) {
            float[] historyGradients = new float[histories.length];
            float[] places = new float[HistoryWeights.PLACES];
            float[] ages = new float[HistoryWeights.OCTAVES];
            for (int row = 0; row < size; row++) {
                model.cold.add(0, 1, gradients, row * d);
                float norm = norms[row];
                float ofSum = 0;
                for (int at = row * d; at < (row + 1) * d; at++) {
                    gradients[at] *= kept[at] / norm;
                    ofSum += gradients[at] * sums[at];
                }
                int start = examples.starts()[from + row];
                for (int at = start; at < examples.starts()[from + row + 1]; at++) {
                    float weight = rowWeights[at - first];
                    int vector = past.numbers()[at - first] * d;
                    float ofVector = 0;
                    for (int k = 0; k < d; k++) {
                        historyGradients[vector + k] += weight * gradients[row * d + k];
                        ofVector += gradients[row * d + k] * histories[vector + k];
                    }
                    // The weight is in the sum and in what divides it; its own derivative is itself.
                    float gradient = weight * (ofVector - ofSum / (2 * norm * norm));
                    places[at - start] += gradient;
                    ages[examples.octaves()[at]] += gradient;
                }
            }
            for (int number = 0; number < past.count(); number++) {
                model.histories.add(past.values()[number], historyGradients, number * d);
            }
            model.places.add(0, 1, places, 0);
            model.ages.add(0, 1, ages, 0);
        }
    }
}
