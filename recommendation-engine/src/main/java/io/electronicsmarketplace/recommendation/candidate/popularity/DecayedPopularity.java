package io.electronicsmarketplace.recommendation.candidate.popularity;

import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleWriter;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.concurrent.TimeUnit;

/**
 * Products by how often, and how lately, they were wanted: an interaction that is {@code a} days old
 * counts 2^(-a / half-life). An immutable snapshot; {@link PopularityCounters} makes the next one.
 *
 * <p>Because every score fades by the same factor, the order stays right while time passes without new
 * interactions.
 */
public final class DecayedPopularity implements CandidateModel {
    /** Enough to draw from, few enough to draw in microseconds. */
    private static final int UNEXPLORED = 200;

    private final Decay decay;
    private final FloatArray scores;
    private final IntArray order;

    /**
     * @param scores per product, relative to the decay's landmark
     * @param order all products, best first; ties by index
     */
    DecayedPopularity(Decay decay, FloatArray scores, IntArray order) {
        this.decay = decay;
        this.scores = scores;
        this.order = order;
    }

    @Override
    public CandidateSource source() {
        return CandidateSource.POPULARITY;
    }

    @Override
    public void propose(ShopperQuery query, int limit, Workspace workspace, CandidateList into) {
        int found = 0;
        for (int place = 0; place < order.length() && found < limit; place++) {
            int product = order.get(place);
            if (query.eligible().test(product)) {
                into.add(product, scores.get(product));
                found++;
            }
        }
    }

    /** All products, the most popular first. */
    public IntArray order() {
        return order;
    }

    /** Score of a product, for comparing with others of this snapshot. */
    public float score(int product) {
        return scores.get(product);
    }

    /** For each product the logarithm of its share in all interest, {@code small} added to the share. */
    public float[] logShares(double small) {
        double total = 0;
        for (int product = 0; product < products(); product++) {
            total += score(product);
        }
        float[] shares = new float[products()];
        for (int product = 0; product < shares.length; product++) {
            double share = total == 0 ? 0 : score(product) / total;
            shares[product] = (float) Math.log(share + small);
        }
        return shares;
    }

    /**
     * Eligible products that nobody was interested in so far, the last ones of the order first: at most
     * {@value #UNEXPLORED} of them.
     */
    public IntList neverWanted(ShopperQuery query) {
        IntList never = new IntArrayList();
        for (int place = order.length() - 1; place >= 0 && never.size() < UNEXPLORED; place--) {
            int product = order.get(place);
            if (scores.get(product) > 0) {
                break;
            }
            if (query.eligible().test(product)) {
                never.add(product);
            }
        }
        return never;
    }

    Decay decay() {
        return decay;
    }

    /** When an interaction counts 1: scores of popularities with different landmarks are not to be compared. */
    public long landmarkMillis() {
        return decay.landmarkMillis();
    }

    /** Counters that go on from here, for popularity that moves while the models stand still. */
    public PopularityCounters counters() {
        return PopularityCounters.from(this);
    }

    int products() {
        return scores.length();
    }

    @Override
    public void write(BundleWriter writer) {
        writer.longs("popularity.decay", decay.toLongs());
        writer.floats("popularity.scores", scores);
        writer.ints("popularity.order", order);
    }

    public static DecayedPopularity read(BundleReader reader, int products) {
        Decay decay = Decay.fromLongs(reader.longs("popularity.decay"));
        DecayedPopularity popularity =
                new DecayedPopularity(decay, reader.floats("popularity.scores"), reader.ints("popularity.order"));
        reader.require(
                popularity.scores.length() == products && popularity.order.length() == products,
                "popularity is not that of %d products".formatted(products));
        reader.require(popularity.order.allWithin(products), "popularity orders products that are not there");
        reader.require(
                decay.halfLifeMillis() >= TimeUnit.MINUTES.toMillis(1), "the half-life of popularity is no time");
        return popularity;
    }
}
