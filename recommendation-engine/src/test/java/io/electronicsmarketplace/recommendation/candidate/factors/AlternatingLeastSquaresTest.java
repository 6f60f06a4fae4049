package io.electronicsmarketplace.recommendation.candidate.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.data.Incidence;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AlternatingLeastSquaresTest {
    private static final int D = 5;
    private static final int SHOPPERS = 400;
    private static final int PRODUCTS = 30;
    private static final float ALPHA = 8;
    private static final float LAMBDA = 2;

    /**
     * At the optimum no vector can be bettered alone: each product's, with the shoppers' vectors that follow from
     * them, solves its equation, in which every shopper stands for itself and nothing is left to steps.
     */
    @Test
    void fit_endsWhereEveryEquationHolds() {
        Incidence liked = liked();
        FactorModel model;
        try (Threads threads = new Threads(2)) {
            model = new AlternatingLeastSquares(new FactorSettings(D, ALPHA, LAMBDA, 150), threads).fit(liked, 4);
        }
        double[][] products = new double[PRODUCTS][];
        for (int product = 0; product < PRODUCTS; product++) {
            products[product] = vector(model, product);
        }
        double[][] shoppers = solved(liked, products);
        double[][] again = solved(liked.transposed(), shoppers);
        for (int product = 0; product < PRODUCTS; product++) {
            assertThat(again[product]).containsExactly(products[product], within(2e-3));
        }
    }

    @Test
    void foldIn_isTheVectorOfAShopperWithThatHistory() {
        Incidence liked = liked();
        try (Threads threads = new Threads(1)) {
            FactorModel model =
                    new AlternatingLeastSquares(new FactorSettings(D, ALPHA, LAMBDA, 5), threads).fit(liked, 4);
            double[][] products = new double[PRODUCTS][];
            for (int product = 0; product < PRODUCTS; product++) {
                products[product] = vector(model, product);
            }
            Incidence one =
                    new Incidence(new Csr(IntArray.of(0, 2), IntArray.of(3, 8)), FloatArray.of(1, 0.3f), PRODUCTS);
            float[] folded = model.foldIn(new ShopperQuery(
                    new int[] {3, 8}, new long[] {1, 2}, new float[] {1, 0.3f}, 3, -1, product -> true));
            for (int k = 0; k < D; k++) {
                assertThat((double) folded[k]).isCloseTo(solved(one, products)[0][k], within(1e-3));
            }
        }
    }

    /** Each row's vector, exactly: the equation in full, by elimination. */
    private static double[][] solved(Incidence incidence, double[][] fixed) {
        double[][] solved = new double[incidence.matrix().rows()][];
        for (int row = 0; row < solved.length; row++) {
            double[][] equation = new double[D][D + 1];
            for (int j = 0; j < D; j++) {
                equation[j][j] = LAMBDA;
            }
            for (double[] y : fixed) {
                add(equation, y, 1, 0);
            }
            for (int at = incidence.matrix().start(row); at < incidence.matrix().end(row); at++) {
                double c = ALPHA * incidence.evidence().get(at);
                add(equation, fixed[incidence.matrix().column(at)], c, 1 + c);
            }
            solved[row] = eliminated(equation);
        }
        return solved;
    }

    private static void add(double[][] equation, double[] y, double left, double right) {
        for (int j = 0; j < D; j++) {
            for (int k = 0; k < D; k++) {
                equation[j][k] += left * y[j] * y[k];
            }
            equation[j][D] += right * y[j];
        }
    }

    private static double[] eliminated(double[][] equation) {
        for (int pivot = 0; pivot < D; pivot++) {
            for (int row = 0; row < D; row++) {
                double factor = row == pivot ? 0 : equation[row][pivot] / equation[pivot][pivot];
                for (int k = 0; k <= D; k++) {
                    equation[row][k] -= factor * equation[pivot][k];
                }
            }
        }
        double[] x = new double[D];
        for (int j = 0; j < D; j++) {
            x[j] = equation[j][D] / equation[j][j];
        }
        return x;
    }

    /** The model's vector of a product: what unit vectors give with it. */
    private static double[] vector(FactorModel model, int product) {
        double[] vector = new double[D];
        for (int k = 0; k < D; k++) {
            float[] unit = new float[D];
            unit[k] = 1;
            vector[k] = model.score(unit, product);
        }
        return vector;
    }

    /** Half of the shoppers liked one product alone, many of them the same; one kind of evidence is weaker. */
    private static Incidence liked() {
        SplittableRandom random = new SplittableRandom(9);
        int[] starts = new int[SHOPPERS + 1];
        int[] columns = new int[SHOPPERS * PRODUCTS];
        float[] evidence = new float[columns.length];
        int at = 0;
        for (int shopper = 0; shopper < SHOPPERS; shopper++) {
            int count = shopper % 2 == 0 ? 1 : 2 + random.nextInt(6);
            int product = random.nextInt(5);
            for (int i = 0; i < count && product < PRODUCTS; i++) {
                columns[at] = product;
                evidence[at++] = random.nextInt(3) == 0 ? 0.3f : 1;
                product += 1 + random.nextInt(6);
            }
            starts[shopper + 1] = at;
        }
        return new Incidence(
                new Csr(IntArray.of(starts), IntArray.of(Arrays.copyOf(columns, at))),
                FloatArray.of(Arrays.copyOf(evidence, at)),
                PRODUCTS);
    }
}
