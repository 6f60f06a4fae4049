package io.electronicsmarketplace.recommendation.candidate.factors;

import io.electronicsmarketplace.recommendation.data.Incidence;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.SplittableRandom;

/**
 * Implicit alternating least squares (Hu, Koren, Volinsky, ICDM 2008): every (shopper, product) pair
 * is a zero of confidence 1, but liked ones are a one of confidence 1 + alpha · evidence. Products fixed,
 * each shopper's best vector is a linear equation of its own, and the other way round; see
 * {@link NormalEquation}.
 *
 * <p>Rows are independent of each other, so threads change nothing in the result.
 */
public final class AlternatingLeastSquares {
    /** Three steps from the last iteration's vector do as well as the exact solution (Takács et al.). */
    private static final int STEPS = 3;

    private static final int BLOCK = 512;
    /** What the JVM can index, less what some keep for themselves. */
    private static final int MOST_FLOATS = Integer.MAX_VALUE - 8;

    private final FactorSettings settings;
    private final Threads threads;

    public AlternatingLeastSquares(FactorSettings settings, Threads threads) {
        this.settings = settings;
        this.threads = threads;
    }

    /** Fits the products' factors; shoppers are folded in when they come. */
    public FactorModel fit(Incidence byShopper, long seed) {
        int d = settings.dimensions();
        DistinctHistories histories = DistinctHistories.of(byShopper);
        Incidence byHistory = histories.rows();
        Incidence byProduct = byHistory.transposed();
        int products = byProduct.matrix().rows();
        float[] historyFactors = factors(byHistory);
        float[] productFactors = factors(byProduct);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < productFactors.length; i++) {
            // Small, so that the first iteration decides and not the start; zero stays zero for a product that
            // nobody liked, which then has no part in anything.
            float start = (float) (random.nextDouble() - 0.5) * 0.02f;
            productFactors[i] = byProduct.matrix().degree(i / d) == 0 ? 0 : start;
        }
        Gram.Multiplicity once = row -> 1;
        Gram.Multiplicity shoppers = row -> histories.multiplicity().get(row);
        for (int iteration = 0; iteration < settings.iterations(); iteration++) {
            solve(byHistory, productFactors, once, historyFactors);
            solve(byProduct, historyFactors, shoppers, productFactors);
        }
        float[] gram = Gram.of(productFactors, products, d, once, threads);
        return FactorModel.of(settings, productFactors, gram);
    }

    private float[] factors(Incidence incidence) {
        long length = (long) incidence.matrix().rows() * settings.dimensions();
        if (length > MOST_FLOATS) {
            throw new IllegalArgumentException(
                    "%,d rows of %d dimensions do not fit into one array: fewer dimensions, or"
                                    .formatted(incidence.matrix().rows(), settings.dimensions())
                            + " fewer shoppers");
        }
        return new float[(int) length];
    }

    /** Solves for each row of {@code incidence}; rows of {@code fixed} count as often as {@code multiplicity} says. */
    private void solve(Incidence incidence, float[] fixed, Gram.Multiplicity multiplicity, float[] solved) {
        int d = settings.dimensions();
        float[] gram = Gram.of(fixed, fixed.length / d, d, multiplicity, threads);
        threads.forBlocks(incidence.matrix().rows(), BLOCK, (block, from, to) -> {
            NormalEquation equation = new NormalEquation(d, settings.regularisation());
            for (int row = from; row < to; row++) {
                equation.begin(incidence.matrix().degree(row));
                for (int at = incidence.matrix().start(row);
                        at < incidence.matrix().end(row);
                        at++) {
                    int liked = incidence.matrix().column(at);
                    float confidence =
                            settings.confidence() * incidence.evidence().get(at);
                    equation.like(fixed, liked * d, confidence, multiplicity.of(liked));
                }
                equation.solve(gram, solved, row * d, STEPS);
            }
        });
    }
}
