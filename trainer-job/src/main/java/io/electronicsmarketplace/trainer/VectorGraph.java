package io.electronicsmarketplace.trainer;

import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import io.github.jbellis.jvector.graph.GraphSearcher;
import io.github.jbellis.jvector.graph.ImmutableGraphIndex;
import io.github.jbellis.jvector.graph.ListRandomAccessVectorValues;
import io.github.jbellis.jvector.graph.RandomAccessVectorValues;
import io.github.jbellis.jvector.graph.SearchResult;
import io.github.jbellis.jvector.graph.similarity.BuildScoreProvider;
import io.github.jbellis.jvector.graph.similarity.DefaultSearchScoreProvider;
import io.github.jbellis.jvector.util.Bits;
import io.github.jbellis.jvector.vector.VectorSimilarityFunction;
import io.github.jbellis.jvector.vector.VectorizationProvider;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import io.github.jbellis.jvector.vector.types.VectorTypeSupport;
import java.io.IOException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;

/**
 * A graph of neighbours in which products with great inner products are found: vectors get one more coordinate, which
 * makes all of them equally long, so that the greatest inner product is the least angle (Bachrach et al., RecSys 2014).
 */
final class VectorGraph implements AutoCloseable {
    private static final VectorTypeSupport VECTORS =
            VectorizationProvider.getInstance().getVectorTypeSupport();
    private static final VectorSimilarityFunction SIMILARITY = VectorSimilarityFunction.DOT_PRODUCT;
    private static final int DEGREE = 32;
    private static final int BUILDING_BEAM = 100;
    private static final float OVERFLOW = 1.2f;
    private static final float DIVERSITY = 1.2f;

    private final RandomAccessVectorValues values;
    private final GraphSearcher searcher;
    private final double buildSeconds;

    private VectorGraph(RandomAccessVectorValues values, GraphSearcher searcher, double buildSeconds) {
        this.values = values;
        this.searcher = searcher;
        this.buildSeconds = buildSeconds;
    }

    /** @param vectors of {@code d} numbers, one after the other */
    static VectorGraph of(float[] vectors, int d, int threads) throws IOException {
        var values = new ListRandomAccessVectorValues(new EquallyLong(vectors, d), d + 1);
        long start = System.nanoTime();
        try (ForkJoinPool pool = new ForkJoinPool(threads);
                GraphIndexBuilder builder = new GraphIndexBuilder(
                        BuildScoreProvider.randomAccessScoreProvider(values, SIMILARITY),
                        d + 1,
                        DEGREE,
                        BUILDING_BEAM,
                        OVERFLOW,
                        DIVERSITY,
                        true,
                        true,
                        pool,
                        pool)) {
            ImmutableGraphIndex graph = builder.build(values);
            return new VectorGraph(values, new GraphSearcher(graph), (System.nanoTime() - start) / 1e9);
        }
    }

    double buildSeconds() {
        return buildSeconds;
    }

    /** @param beam how many the search keeps in mind: the more, the slower and the better */
    int[] nearest(float[] shopper, int count, int beam) {
        VectorFloat<?> query = VECTORS.createFloatVector(Arrays.copyOf(shopper, shopper.length + 1));
        SearchResult result = searcher.search(
                DefaultSearchScoreProvider.exact(query, SIMILARITY, values), count, beam, 0, 0, Bits.ALL);
        return Arrays.stream(result.getNodes()).mapToInt(node -> node.node).toArray();
    }

    @Override
    public void close() throws IOException {
        searcher.close();
    }

    /** The vectors by the length of the longest, and what that leaves to one. */
    private static final class EquallyLong extends AbstractList<VectorFloat<?>> {
        private final VectorFloat<?>[] extended;

        EquallyLong(float[] vectors, int d) {
            this.extended = new VectorFloat<?>[vectors.length / d];
            double[] squares = new double[extended.length];
            for (int i = 0; i < vectors.length; i++) {
                squares[i / d] += (double) vectors[i] * vectors[i];
            }
            double greatest = Arrays.stream(squares).max().orElse(0);
            double longest = greatest > 0 ? Math.sqrt(greatest) : 1;
            for (int product = 0; product < extended.length; product++) {
                float[] vector = new float[d + 1];
                for (int k = 0; k < d; k++) {
                    vector[k] = (float) (vectors[product * d + k] / longest);
                }
                vector[d] = (float) Math.sqrt(Math.max(0, 1 - squares[product] / (longest * longest)));
                extended[product] = VECTORS.createFloatVector(vector);
            }
        }

        @Override
        public VectorFloat<?> get(int product) {
            return extended[product];
        }

        @Override
        public int size() {
            return extended.length;
        }
    }
}
