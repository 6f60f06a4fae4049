package io.electronicsmarketplace.recommendation.candidate.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NormalEquationTest {
    private static final int D = 12;

    @Test
    void solve_satisfiesTheEquation_formedInFull() {
        SplittableRandom random = new SplittableRandom(8);
        float[] all = vectors(random, 50);
        float[] liked = vectors(random, 4);
        float[] confidence = {1, 5, 2, 10};
        float[] multiplicity = {1, 1, 3, 2};
        float lambda = 3;
        float[] gram = new float[D * D];
        for (int row = 0; row < 50; row++) {
            for (int j = 0; j < D; j++) {
                for (int k = 0; k < D; k++) {
                    gram[j * D + k] += all[row * D + j] * all[row * D + k];
                }
            }
        }
        float[] x = new float[D];
        NormalEquation equation = new NormalEquation(D, lambda);
        equation.begin(4);
        for (int i = 0; i < 4; i++) {
            equation.like(liked, i * D, confidence[i], multiplicity[i]);
        }
        equation.solve(gram, x, 0, 60);
        for (int j = 0; j < D; j++) {
            double left = lambda * x[j];
            double right = 0;
            for (int k = 0; k < D; k++) {
                double cell = gram[j * D + k];
                for (int i = 0; i < 4; i++) {
                    cell += multiplicity[i] * confidence[i] * liked[i * D + j] * liked[i * D + k];
                }
                left += cell * x[k];
            }
            for (int i = 0; i < 4; i++) {
                right += multiplicity[i] * (1 + confidence[i]) * liked[i * D + j];
            }
            assertThat(left).isCloseTo(right, within(1e-3));
        }
    }

    private static float[] vectors(SplittableRandom random, int rows) {
        float[] vectors = new float[rows * D];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = (float) random.nextDouble(-1, 1);
        }
        return vectors;
    }
}
