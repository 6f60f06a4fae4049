package io.electronicsmarketplace.recommendation.candidate.factors;

import io.electronicsmarketplace.recommendation.array.FloatArray;
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

    private final FactorSettings settings;
    private final Threads threads;

    public AlternatingLeastSquares(FactorSettings settings, Threads threads) {
        this.settings = settings;
        this.threads = threads;
    }

    /** Fits the products' factors; shoppers are folded in when they come. */
    public FactorModel fit(Incidence byShopper, long seed) {
        int d = settings.dimensions();
        Incidence byProduct = byShopper.transposed();
        int products = byProduct.matrix().rows();
        float[] shopperFactors = new float[byShopper.matrix().rows() * d];
        float[] productFactors = new float[products * d];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < productFactors.length; i++) {
            // Small, so that the first iteration decides and not the start; zero stays zero for a product that
            // nobody liked, which then has no part in anything.
            float start = (float) (random.nextDouble() - 0.5) * 0.02f;
            productFactors[i] = byProduct.matrix().degree(i / d) == 0 ? 0 : start;
        }
        for (int iteration = 0; iteration < settings.iterations(); iteration++) {
            solve(byShopper, productFactors, shopperFactors);
            solve(byProduct, shopperFactors, productFactors);
        }
        float[] gram = Gram.of(productFactors, products, d, threads);
        return new FactorModel(settings, FloatArray.of(productFactors), FloatArray.of(gram));
    }

    private void solve(Incidence incidence, float[] fixed, float[] solved) {
        int d = settings.dimensions();
        float[] gram = Gram.of(fixed, fixed.length / d, d, threads);
        threads.forBlocks(incidence.matrix().rows(), BLOCK, (block, from, to) -> {
            NormalEquation equation = new NormalEquation(d, settings.regularisation());
            float[] liked = new float[0];
            float[] confidence = new float[0];
            for (int row = from; row < to; row++) {
                int start = incidence.matrix().start(row);
                int count = incidence.matrix().degree(row);
                if (liked.length < count * d) {
                    liked = new float[count * d];
                    confidence = new float[count];
                }
                for (int i = 0; i < count; i++) {
                    System.arraycopy(fixed, incidence.matrix().column(start + i) * d, liked, i * d, d);
                    confidence[i] = settings.confidence() * incidence.evidence().get(start + i);
                }
                equation.solve(gram, liked, confidence, count, solved, row * d, STEPS);
            }
        });
    }
}
