package io.electronicsmarketplace.recommendation.candidate.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.electronicsmarketplace.recommendation.data.Incidence;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EaseFitterTest {
    private static final int PRODUCTS = 75;
    private static final float LAMBDA = 4;

    /** The first 40 products are met three times as often. */
    private final Incidence incidence = Incidence.of(log(), 1_000);

    @Test
    void fit_ofAllProducts_hasThePositiveWeightsOfTheClosedForm() {
        double[][] exact = weights(PRODUCTS);
        ItemRelations relations = fit(PRODUCTS, PRODUCTS, 2);
        for (int product = 0; product < PRODUCTS; product++) {
            double[] found = row(relations, product);
            for (int other = 0; other < PRODUCTS; other++) {
                double expected = other == product ? 0 : Math.max(0, exact[product][other]);
                assertThat(found[other]).isCloseTo(expected, within(1e-5));
            }
        }
    }

    @Test
    void fit_ofTheMostMet_knowsNoOthers_andKeepsTheStrongest() {
        double[][] exact = weights(40);
        ItemRelations relations = fit(40, 5, 2);
        for (int product = 0; product < PRODUCTS; product++) {
            assertThat(relations.matrix().degree(product)).isEqualTo(product < 40 ? 5 : 0);
        }
        for (int at = 0; at < 5; at++) {
            int other = relations.matrix().column(at);
            assertThat((double) relations.strengths().get(at)).isCloseTo(exact[0][other], within(1e-5));
        }
        assertThat(relations.strengths().get(0))
                .isGreaterThanOrEqualTo(relations.strengths().get(4));
    }

    @Test
    void moreProductsThanAnArrayHoldsAMatrixOf_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EaseSettings(46_341, LAMBDA, 1))
                .withMessageContaining("46,340");
    }

    @Test
    void fit_onOneAndOnThreeThreads_isEqualBitForBit() {
        assertThat(fit(PRODUCTS, 20, 1).strengths().toArray())
                .isEqualTo(fit(PRODUCTS, 20, 3).strengths().toArray());
    }

    private ItemRelations fit(int products, int neighbours, int threadCount) {
        try (Threads threads = new Threads(threadCount)) {
            return new EaseFitter(incidence, new EaseSettings(products, LAMBDA, neighbours), threads).fit();
        }
    }

    private static double[] row(ItemRelations relations, int product) {
        double[] row = new double[PRODUCTS];
        for (int at = relations.matrix().start(product); at < relations.matrix().end(product); at++) {
            row[relations.matrix().column(at)] = relations.strengths().get(at);
        }
        return row;
    }

    /** -P_jk / P_kk of the first {@code n} products, with P by elimination. */
    private double[][] weights(int n) {
        double[][] equations = new double[n][2 * n];
        for (int shopper = 0; shopper < incidence.matrix().rows(); shopper++) {
            for (int i = incidence.matrix().start(shopper);
                    i < incidence.matrix().end(shopper);
                    i++) {
                for (int j = incidence.matrix().start(shopper);
                        j < incidence.matrix().end(shopper);
                        j++) {
                    int left = incidence.matrix().column(i);
                    int right = incidence.matrix().column(j);
                    if (left < n && right < n) {
                        equations[left][right] += (double) incidence.evidence().get(i)
                                * incidence.evidence().get(j);
                    }
                }
            }
        }
        for (int i = 0; i < n; i++) {
            equations[i][i] += LAMBDA;
            equations[i][n + i] = 1;
        }
        for (int pivot = 0; pivot < n; pivot++) {
            double by = equations[pivot][pivot];
            for (int j = 0; j < 2 * n; j++) {
                equations[pivot][j] /= by;
            }
            for (int i = 0; i < n; i++) {
                double factor = i == pivot ? 0 : equations[i][pivot];
                for (int j = 0; j < 2 * n; j++) {
                    equations[i][j] -= factor * equations[pivot][j];
                }
            }
        }
        double[][] weights = new double[n][n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                weights[j][k] = -equations[j][n + k] / equations[k][n + k];
            }
        }
        return weights;
    }

    private static InteractionLog log() {
        SplittableRandom random = new SplittableRandom(3);
        InteractionLogBuilder log = new InteractionLogBuilder();
        for (int shopper = 0; shopper < 400; shopper++) {
            for (int product = 0; product < PRODUCTS; product++) {
                if (random.nextInt(product < 40 ? 2 : 6) == 0) {
                    InteractionKind kind = random.nextBoolean() ? InteractionKind.RATING : InteractionKind.VIEW;
                    log.add("u" + shopper, "p%02d".formatted(product), shopper, kind, true);
                }
            }
        }
        return log.build();
    }
}
