package io.electronicsmarketplace.recommendation.nextitem;

import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleWriter;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.TopList;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.parallel.ScratchPool;
import io.electronicsmarketplace.recommendation.trees.TreeEnsemble;
import io.electronicsmarketplace.recommendation.trees.TreeScorer;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** A fitted two-stage model of the next item. Immutable and safe for use by many threads. */
public final class NextItemModel implements CandidateModel {
    /** So many clicks of a session count, the newest: as many as are remembered of the running one. */
    public static final int LONGEST = 50;

    /** Candidates that the trees hold for equal stay in the order in which they were chosen. */
    private static final float ORDER = 1e-5f;

    private static final String SESSIONS = CandidateSource.LEARNT_SESSION.wireName() + ".sessions";
    private static final String TREES = CandidateSource.LEARNT_SESSION.wireName() + ".trees";

    private final ClickIndex index;
    private final ClickCounts counts;
    private final TreeEnsemble trees;
    private final ScratchPool<Scorer> scorers = new ScratchPool<>(this::scorer);

    NextItemModel(ClickIndex index, TreeEnsemble trees) {
        this.index = index;
        this.counts = ClickCounts.of(index, index.sessions());
        this.trees = trees;
    }

    static float ordered(float score, int rank) {
        return score - ORDER * rank;
    }

    /** Scratch space of one thread for one question after the other. */
    public final class Scorer {
        private final NextItemFeatures features = new NextItemFeatures(index);
        private final TreeScorer ofTrees = trees.scorer();
        private final float[] scores = new float[NextItemFeatures.CANDIDATES];
        private final TopList top = new TopList();

        /**
         * Appends the next items, best first; none where no past session shares a product with the running one.
         *
         * @param prefix products of the running session, oldest first and not empty
         * @param eligible which products may be listed
         * @param limit how many at most
         */
        public void propose(int[] prefix, IntPredicate eligible, int limit, CandidateList into) {
            features.fill(prefix, counts, eligible);
            ofTrees.score(features.rows(), features.size(), scores);
            top.reset(Math.min(limit, features.size()));
            for (int candidate = 0; candidate < features.size(); candidate++) {
                int product = features.product(candidate);
                float score = ordered(scores[candidate], candidate);
                if (top.wouldTake(product, score) && eligible.test(product)) {
                    top.offer(product, score);
                }
            }
            top.drainTo(into);
        }
    }

    public Scorer scorer() {
        return new Scorer();
    }

    @Override
    public CandidateSource source() {
        return CandidateSource.LEARNT_SESSION;
    }

    @Override
    public void propose(ShopperQuery query, int limit, Workspace workspace, CandidateList into) {
        int[] prefix = prefix(query);
        if (prefix.length > 0) {
            scorers.with(scorer -> {
                scorer.propose(prefix, query.eligible(), limit, into);
                return into;
            });
        }
    }

    /** The session, which ends with what is looked at. */
    private static int[] prefix(ShopperQuery query) {
        int[] products = query.products();
        int length = products.length;
        boolean ends = query.current() < 0 || (length > 0 && products[length - 1] == query.current());
        int[] prefix = Arrays.copyOfRange(products, Math.max(0, length - LONGEST), ends ? length : length + 1);
        if (!ends) {
            prefix[prefix.length - 1] = query.current();
        }
        return prefix;
    }

    @Override
    public void write(BundleWriter writer) {
        index.write(writer, SESSIONS);
        trees.write(writer, TREES);
    }

    /** Whether the bundle has such a model. */
    public static boolean isIn(BundleReader reader) {
        return reader.has(TREES + ".roots");
    }

    public static NextItemModel read(BundleReader reader, int products) {
        return new NextItemModel(
                ClickIndex.read(reader, SESSIONS, products), TreeEnsemble.read(reader, TREES, NextItemFeatures.COUNT));
    }
}
