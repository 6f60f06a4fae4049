package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.ranking.SourceWeight;
import java.util.List;

/**
 * Everything that tells one pipeline from another before it sees data: models, settings and blends. What
 * competes for promotion, and what a manifest keeps.
 *
 * @param popularityHalfLifeDays half-life of {@code DecayedPopularity}
 * @param candidatesPerSource how many each source may propose
 * @param home blend of the home feed
 * @param next blend of the next-in-session list
 * @param similar blend of similar products
 */
public record Recipe(
        double popularityHalfLifeDays,
        int candidatesPerSource,
        List<SourceWeight> home,
        List<SourceWeight> next,
        List<SourceWeight> similar) {

    /** What needs no fitting but counting: the recipe of a bundle without any other model. */
    public static final Recipe POPULAR = new Recipe(20, 100, popularityOnly(), popularityOnly(), popularityOnly());

    public Recipe {
        home = List.copyOf(home);
        next = List.copyOf(next);
        similar = List.copyOf(similar);
    }

    private static List<SourceWeight> popularityOnly() {
        return List.of(new SourceWeight(CandidateSource.POPULARITY, 1, 20));
    }

    /** The blend of a surface. */
    public List<SourceWeight> blend(Surface surface) {
        return switch (surface) {
            case HOME -> home;
            case NEXT -> next;
            case SIMILAR -> similar;
        };
    }
}
