package io.electronicsmarketplace.recommendation.reranking;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;

/**
 * Maximal marginal relevance (Carbonell, Goldstein, SIGIR 1998): place after place the product with the most of
 *
 * <pre>
 * (1 - weight) · relevance - weight · the most that it is like one that is placed already
 * </pre>
 *
 * <p>where relevance is the score's place between the worst, 0, and the best, 1, of the pool.
 *
 * @param weight of being unlike the others, 0 to leave lists as they are, below 1
 * @param pool the first so many of a list may come onto the screen; the others stay behind them as they were
 */
public record MarginalRelevance(double weight, int pool) {
    /** Leaves lists as they are. */
    public static final MarginalRelevance OFF = new MarginalRelevance(0, 0);

    public MarginalRelevance {
        if (!(weight >= 0 && weight < 1) || pool < 0) {
            throw new IllegalArgumentException("weight %s or pool %d is out of range".formatted(weight, pool));
        }
    }

    /** How much two products are alike, 0 to 1. */
    @FunctionalInterface
    public interface Likeness {
        float of(int left, int right);
    }

    /**
     * The list with its first {@code screen} places chosen anew, or the list itself where nothing is to be chosen.
     * Equal products of a step go by their old order. Costs screen · pool likenesses.
     */
    public CandidateList apply(CandidateList list, int screen, Likeness likeness) {
        int candidates = Math.min(pool, list.size());
        if (weight == 0 || candidates < 2) {
            return list;
        }
        double[] relevance = relevance(list, candidates);
        double[] mostAlike = new double[candidates];
        boolean[] placed = new boolean[candidates];
        CandidateList chosen = new CandidateList();
        for (int place = 0; place < Math.min(screen, candidates); place++) {
            int best = best(relevance, mostAlike, placed);
            placed[best] = true;
            chosen.add(list.product(best), list.score(best));
            for (int rank = 0; rank < candidates; rank++) {
                if (!placed[rank]) {
                    mostAlike[rank] = Math.max(mostAlike[rank], likeness.of(list.product(rank), list.product(best)));
                }
            }
        }
        for (int rank = 0; rank < list.size(); rank++) {
            if (rank >= candidates || !placed[rank]) {
                chosen.add(list.product(rank), list.score(rank));
            }
        }
        return chosen;
    }

    private static double[] relevance(CandidateList list, int candidates) {
        double worst = list.score(candidates - 1);
        double span = list.score(0) - worst;
        double[] relevance = new double[candidates];
        for (int rank = 0; rank < candidates && span > 0; rank++) {
            relevance[rank] = (list.score(rank) - worst) / span;
        }
        return relevance;
    }

    private int best(double[] relevance, double[] mostAlike, boolean[] placed) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int rank = 0; rank < placed.length; rank++) {
            double marginal = (1 - weight) * relevance[rank] - weight * mostAlike[rank];
            if (!placed[rank] && marginal > most) {
                most = marginal;
                best = rank;
            }
        }
        return best;
    }
}
