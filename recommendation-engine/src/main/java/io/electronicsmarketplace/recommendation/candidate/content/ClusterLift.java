package io.electronicsmarketplace.recommendation.candidate.content;

import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleWriter;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.TopList;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.TitleWords;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.ArrayList;
import java.util.List;

/**
 * Popular products of the kinds that follow the kinds in the history: who bought a camera comes back for a
 * bag or a lens rather than for a camera. How much more often than by chance one kind follows another is
 * counted on the levels of {@link TitleClusters} by {@link LiftCounts}. A product's score is the mean over
 * levels of the logarithm of its kind's lift, plus the logarithm of its share in decayed popularity: as if
 * kind and popularity were independent.
 */
public final class ClusterLift implements CandidateModel {
    /** So many of the newest products of the history count. */
    private static final int HISTORY = 30;
    /** A product of the history fades by this for each later one, and to half in so many days. */
    private static final double FADE = 0.85;

    private static final double HALF_LIFE_DAYS = 400;
    /** Keep logarithms near to the ground where next to nothing was counted. */
    private static final float SMALL_LIFT = 0.05f;

    private static final int FINEST = TitleClusters.LEVELS - 1;

    private static final double SMALL_SHARE = 3e-6;
    private static final float LIFT_WEIGHT = 1.5f;

    private final IntArray clusters;
    private final List<FloatArray> lifts;
    private final ProductLift products;
    private final DecayedPopularity popularity;
    private final float[] wanted;

    /**
     * @param clusters a row of {@link TitleClusters#LEVELS} clusters per product
     * @param lifts for each level a square matrix: row is the kind in the history, column the one that follows
     * @param products the same between single products, for whoever ranks
     */
    ClusterLift(IntArray clusters, List<FloatArray> lifts, ProductLift products, DecayedPopularity popularity) {
        this.clusters = clusters;
        this.lifts = List.copyOf(lifts);
        this.products = products;
        this.popularity = popularity;
        this.wanted = popularity.logShares(SMALL_SHARE);
    }

    /** Learns kinds from titles and lifts from the log; equal seeds give equal models. */
    public static ClusterLift fit(
            InteractionLog log, TitleWords titles, DecayedPopularity popularity, long seed, Threads threads) {
        return LiftCounts.fit(log, titles, popularity, seed, threads);
    }

    /** The same with newer popularity. */
    public ClusterLift with(DecayedPopularity popularity) {
        return new ClusterLift(clusters, lifts, products, popularity);
    }

    /** Lifts between single products. */
    public ProductLift products() {
        return products;
    }

    @Override
    public CandidateSource source() {
        return CandidateSource.CLUSTER_LIFT;
    }

    @Override
    public void propose(ShopperQuery query, int limit, Workspace workspace, CandidateList into) {
        if (query.length() == 0) {
            return;
        }
        float[] kinds = kindScores(logLifts(query));
        float best = kinds[0];
        for (float kind : kinds) {
            best = Math.max(best, kind);
        }
        TopList top = workspace.top();
        top.reset(limit);
        for (int place = 0; place < wanted.length; place++) {
            int product = popularity.order().get(place);
            if (!top.wouldTake(-1, best + wanted[product])) {
                // Who comes later is wanted less, and no kind makes up for it.
                break;
            }
            float score = kinds[cluster(product, FINEST)] + wanted[product];
            if (top.wouldTake(product, score) && query.eligible().test(product)) {
                top.offer(product, score);
            }
        }
        top.drainTo(into);
    }

    /** For each of the finest kinds what its lift adds to the score of its products. */
    private float[] kindScores(float[][] levels) {
        float[] kinds = new float[TitleClusters.count(FINEST)];
        for (int kind = 0; kind < kinds.length; kind++) {
            float sum = 0;
            for (int level = 0; level < levels.length; level++) {
                sum += levels[level][TitleClusters.ancestor(kind, level)];
            }
            kinds[kind] = LIFT_WEIGHT * (sum / levels.length);
        }
        return kinds;
    }

    /** For each level the logarithm of the lift of every kind after this history. */
    public float[][] logLifts(ShopperQuery query) {
        float[][] levels = new float[TitleClusters.LEVELS][];
        for (int level = 0; level < levels.length; level++) {
            levels[level] = logLifts(query, level);
        }
        return levels;
    }

    private float[] logLifts(ShopperQuery query, int level) {
        int count = TitleClusters.count(level);
        float[] sums = new float[count];
        float[] row = new float[count];
        float weights = 0;
        for (int i = historyStart(query); i < query.length(); i++) {
            float weight = weight(query, i);
            long from = (long) cluster(query.products()[i], level) * count;
            lifts.get(level).copyTo(from, row, count);
            for (int kind = 0; kind < count; kind++) {
                sums[kind] += weight * row[kind];
            }
            weights += weight;
        }
        for (int kind = 0; kind < count; kind++) {
            float lift = weights > 0 ? sums[kind] / weights : 1;
            sums[kind] = (float) Math.log(lift + SMALL_LIFT);
        }
        return sums;
    }

    /** The first row of the history that counts. */
    public static int historyStart(ShopperQuery query) {
        return Math.max(0, query.length() - HISTORY);
    }

    /** What a row of the history counts. */
    public static float weight(ShopperQuery query, int row) {
        double days = (query.nowMillis() - query.atMillis()[row]) / 86_400_000.0;
        return (float) (query.evidence()[row]
                * Math.pow(FADE, query.length() - 1 - row)
                * Math.pow(2, -days / HALF_LIFE_DAYS));
    }

    /** The product's kind on a level. */
    public int cluster(int product, int level) {
        return clusters.get((long) product * TitleClusters.LEVELS + level);
    }

    /** Mean over levels of what {@link #logLifts} says of the product's kinds. */
    public float meanLift(float[][] levels, int product) {
        float sum = 0;
        for (int level = 0; level < levels.length; level++) {
            sum += levels[level][cluster(product, level)];
        }
        return sum / levels.length;
    }

    /** Logarithm of the product's share in decayed popularity. */
    public float wanted(int product) {
        return wanted[product];
    }

    /** Score of a product, proposed or not. */
    public float score(float[][] levels, int product) {
        return LIFT_WEIGHT * meanLift(levels, product) + wanted[product];
    }

    @Override
    public void write(BundleWriter writer) {
        writer.ints("cluster-lift.clusters", clusters);
        for (int level = 0; level < lifts.size(); level++) {
            writer.floats("cluster-lift.level-" + level, lifts.get(level));
        }
        products.write(writer);
    }

    public static ClusterLift read(BundleReader reader, int products, DecayedPopularity popularity) {
        IntArray clusters = reader.ints("cluster-lift.clusters");
        reader.require(
                clusters.length() == products * TitleClusters.LEVELS,
                "clusters are not those of %d products".formatted(products));
        List<FloatArray> lifts = new ArrayList<>();
        for (int level = 0; level < TitleClusters.LEVELS; level++) {
            FloatArray lift = reader.floats("cluster-lift.level-" + level);
            int count = TitleClusters.count(level);
            reader.require(lift.length() == count * count, "lifts of level %d are no square".formatted(level));
            lifts.add(lift);
            for (int product = 0; product < products; product++) {
                int cluster = clusters.get((long) product * TitleClusters.LEVELS + level);
                reader.require(cluster >= 0 && cluster < count, "a product is of a kind that is not there");
                int finest = clusters.get((long) product * TitleClusters.LEVELS + FINEST);
                reader.require(
                        TitleClusters.ancestor(finest, level) == cluster,
                        "the kinds of a product do not lie within each other");
            }
        }
        return new ClusterLift(clusters, lifts, ProductLift.read(reader, products), popularity);
    }
}
