package io.electronicsmarketplace.recommendation.candidate.coldstart;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.candidate.factors.FactorModel;
import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.data.ContentFeatures;
import io.electronicsmarketplace.recommendation.data.Incidence;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.Products;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Learns {@link ContentFactors} from the products that have rows: their factors (as Gantner et al., ICDM
 * 2010, map attributes to factors) and how much they are wanted these days are regressed on their content.
 */
public final class ContentFitter {
    /** Regularisation of factors: of 0.3 to 10 the best on products held out, and flat around it. */
    private static final float FACTOR_LAMBDA = 1;
    /** A product's factors count n / (n + 10) after n rows: of few rows they say little. Better than all alike. */
    private static final float HALF_TRUSTED_ROWS = 10;
    /** Popularity depends on more than words do tell: regularised more, of 3, 8 and 20 the best. */
    private static final float APPEAL_LAMBDA = 20;
    /**
     * The appeal of most products lies within a factor of e^0.7, two, whatever the unit of popularity: as good beside
     * taste as 1, and it outvotes a clear taste less often; more is worse.
     */
    private static final double SPREAD = 0.7;
    /** With fewer rows than this a product is proposed by its content: its own factors say less. */
    private static final int COLD_ROWS = 5;

    /**
     * Words are learnt from so many products. A catalogue has many more of few rows each, which say little and
     * would cost most of the time: the regression takes time by their number.
     */
    private static final int MOST_LEARNT = 200_000;

    /**
     * So many products are proposed, the most appealing, for their places are kept and all of them are scored for each
     * list: of a catalogue of millions a large part is cold.
     */
    private static final int MOST_PROPOSED = 20_000;

    private static final int BLOCK = 512;

    private final int[] rows;
    private final int[] learntFrom;
    private final Products products;
    private final Threads threads;

    /** @param products in the order of the log's product dictionary */
    public ContentFitter(InteractionLog log, Products products, Threads threads) {
        this.rows = new int[products.size()];
        for (int row = 0; row < log.rows(); row++) {
            rows[log.product(row)]++;
        }
        this.learntFrom = mostWanted(rows, MOST_LEARNT);
        this.products = products;
        this.threads = threads;
    }

    /** Those with rows, at most so many: with the most rows, of equal ones those of the smaller index; by index. */
    static int[] mostWanted(int[] rows, int most) {
        int[] all = IntStream.range(0, rows.length)
                .filter(product -> rows[product] > 0)
                .toArray();
        return greatest(all, product -> rows[product], most);
    }

    /** Those of {@code indexes}, ascending, with the greatest values, of equal ones the first; in their order. */
    static int[] greatest(int[] indexes, IntToDoubleFunction value, int most) {
        if (indexes.length <= most) {
            return indexes;
        }
        double[] sorted =
                Arrays.stream(indexes).mapToDouble(value::applyAsDouble).toArray();
        Arrays.sort(sorted);
        double least = sorted[sorted.length - most];
        int greater = (int) Arrays.stream(sorted).filter(one -> one > least).count();
        int[] taken = new int[most];
        int count = 0;
        int equal = most - greater;
        for (int index : indexes) {
            double own = value.applyAsDouble(index);
            if (own > least || (own == least && equal-- > 0)) {
                taken[count++] = index;
            }
        }
        return taken;
    }

    /** @param factors and {@code popularity}, fitted on the same log */
    public ContentFactors fit(FactorModel factors, DecayedPopularity popularity) {
        ContentSpace space = ContentSpace.of(products, learntFrom);
        Incidence content = content(space);
        RidgeRegression regression = new RidgeRegression(content, threads);
        float[] coefficients = regression.solve(factors(factors), factors.dimensions(), trust(), FACTOR_LAMBDA);
        float[] ones = new float[learntFrom.length];
        Arrays.fill(ones, 1);
        float[] appeal = regression.solve(interest(popularity), 1, ones, APPEAL_LAMBDA);
        scale(appeal, content);
        ContentMap map =
                new ContentMap(space, factors.dimensions(), FloatArray.of(coefficients), FloatArray.of(appeal));
        return placed(factors, map);
    }

    private Incidence content(ContentSpace space) {
        int[] starts = new int[learntFrom.length + 1];
        IntArrayList places = new IntArrayList();
        FloatArrayList values = new FloatArrayList();
        for (int i = 0; i < learntFrom.length; i++) {
            ContentSpace.Row row = space.row(ContentFeatures.of(products, learntFrom[i]));
            places.addElements(places.size(), row.places());
            values.addElements(values.size(), row.values());
            starts[i + 1] = places.size();
        }
        return new Incidence(
                new Csr(IntArray.of(starts), IntArray.of(places.toIntArray())),
                FloatArray.of(values.toFloatArray()),
                space.features().length());
    }

    private float[] factors(FactorModel model) {
        int d = model.dimensions();
        float[] targets = new float[learntFrom.length * d];
        for (int i = 0; i < learntFrom.length; i++) {
            System.arraycopy(model.vector(learntFrom[i]), 0, targets, i * d, d);
        }
        return targets;
    }

    private float[] trust() {
        float[] trust = new float[learntFrom.length];
        for (int i = 0; i < trust.length; i++) {
            trust[i] = rows[learntFrom[i]] / (rows[learntFrom[i]] + HALF_TRUSTED_ROWS);
        }
        return trust;
    }

    /** ln(1 + decayed popularity), less its mean. */
    private float[] interest(DecayedPopularity popularity) {
        float[] interest = new float[learntFrom.length];
        double sum = 0;
        for (int i = 0; i < interest.length; i++) {
            interest[i] = (float) Math.log1p(popularity.score(learntFrom[i]));
            sum += interest[i];
        }
        for (int i = 0; i < interest.length; i++) {
            interest[i] -= (float) (sum / interest.length);
        }
        return interest;
    }

    /** Makes {@link #SPREAD} the standard deviation of what is predicted for the known products. */
    private static void scale(float[] appeal, Incidence content) {
        double squares = 0;
        for (int row = 0; row < content.matrix().rows(); row++) {
            double predicted = 0;
            for (int at = content.matrix().start(row); at < content.matrix().end(row); at++) {
                predicted +=
                        content.evidence().get(at) * appeal[content.matrix().column(at)];
            }
            squares += predicted * predicted;
        }
        double deviation = Math.sqrt(squares / Math.max(1, content.matrix().rows()));
        for (int feature = 0; feature < appeal.length && deviation > 0; feature++) {
            appeal[feature] *= (float) (SPREAD / deviation);
        }
    }

    private ContentFactors placed(FactorModel factors, ContentMap map) {
        int[] cold = IntStream.range(0, rows.length)
                .filter(product -> rows[product] < COLD_ROWS && ContentFeatures.of(products, product).length > 0)
                .toArray();
        int[] proposed = mostAppealing(cold, map);
        int d = factors.dimensions();
        float[] vectors = new float[proposed.length * d];
        float[] appeals = new float[proposed.length];
        forAll(proposed, map, (i, place) -> {
            System.arraycopy(place.vector(), 0, vectors, i * d, d);
            appeals[i] = place.appeal();
        });
        return new ContentFactors(
                factors, map, products, cold, proposed, FloatArray.of(vectors), FloatArray.of(appeals));
    }

    private int[] mostAppealing(int[] cold, ContentMap map) {
        if (cold.length <= MOST_PROPOSED) {
            return cold;
        }
        float[] appeals = new float[rows.length];
        forAll(cold, map, (i, place) -> appeals[cold[i]] = place.appeal());
        return greatest(cold, product -> appeals[product], MOST_PROPOSED);
    }

    /** What is done with a product's place. */
    private interface Placed {
        void accept(int number, Place place);
    }

    private void forAll(int[] some, ContentMap map, Placed action) {
        threads.forBlocks(some.length, BLOCK, (block, from, to) -> {
            for (int i = from; i < to; i++) {
                action.accept(i, map.place(ContentFeatures.of(products, some[i])));
            }
        });
    }
}
