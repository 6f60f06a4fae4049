package io.electronicsmarketplace.recommendation.nextitem;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import java.util.List;

/**
 * Item-kNN over sessions (Sarwar et al., WWW 2001): the cosine of two products is the number of sessions with both
 * by the root of the product of the numbers of sessions with either; a product's score is the sum over the running session.
 */
public final class SessionItemNeighbours {
    private final ClickIndex index;
    private final float[] holders;
    private final Settings settings;

    /**
     * @param items how many products of the running session count, the newest
     * @param itemDecay the product {@code b} steps back weighs exp(-b / itemDecay)
     * @param shrinkage added to the root, against chance among rare products
     */
    public record Settings(int items, float itemDecay, float shrinkage) {
        public static final Settings DEFAULT = new Settings(5, 1.5f, 2);
    }

    /** @param sessions oldest first, each with its oldest product first */
    public SessionItemNeighbours(int products, List<int[]> sessions, Settings settings) {
        this(ClickIndex.of(products, sessions), settings);
    }

    private SessionItemNeighbours(ClickIndex index, Settings settings) {
        this.index = index;
        this.settings = settings;
        this.holders = new float[index.products()];
        for (int at = 0; at < index.items().length; at++) {
            holders[index.items()[at]] += index.last()[at] ? 1 : 0;
        }
    }

    /** The same sessions with other settings. */
    public SessionItemNeighbours with(Settings other) {
        return new SessionItemNeighbours(index, other);
    }

    /** Appends what goes with the newest products of the query, best first. */
    public void propose(ShopperQuery query, int limit, Workspace workspace, CandidateList into) {
        int[] newestFirst = SequentialRules.newestFirst(query.products(), settings.items());
        for (int back = 0; back < newestFirst.length; back++) {
            float weight = (float) Math.exp(-back / settings.itemDecay());
            int product = newestFirst[back];
            for (int posting = index.postingStarts()[product];
                    posting < index.postingStarts()[product + 1];
                    posting++) {
                int at = index.postings()[posting];
                if (index.last()[at]) {
                    addSession(index.sessionOf()[at], holders[product], weight, workspace);
                }
            }
        }
        workspace.drain(query, limit, into);
    }

    private void addSession(int session, float with, float weight, Workspace workspace) {
        for (int other = index.starts()[session]; other < index.starts()[session + 1]; other++) {
            if (index.last()[other]) {
                float root = (float) Math.sqrt(with * holders[index.items()[other]]);
                workspace.add(index.items()[other], weight / (root + settings.shrinkage()));
            }
        }
    }
}
