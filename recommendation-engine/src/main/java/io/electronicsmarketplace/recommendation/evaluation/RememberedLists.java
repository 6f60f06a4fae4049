package io.electronicsmarketplace.recommendation.evaluation;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.candidate.tower.TowerSettings;
import io.electronicsmarketplace.recommendation.pipeline.Proposals;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.pipeline.Surface;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Candidate lists of every model for every query of a fixed list of queries. Contestants that share a
 * model, in one run or in several, share its lists. A model is known by its identity, popularity, which
 * moves from day to day, by its half-life, and what is learnt beside it by its settings. All who share must ask for the same number of candidates.
 */
public final class RememberedLists {
    private final int queries;
    private final Map<Object, @Nullable CandidateList[]> lists = new ConcurrentHashMap<>();

    public RememberedLists(int queries) {
        this.queries = queries;
    }

    /** Forgets all but popularity and what {@code kept} holds, to bound memory. */
    public void keepOnly(List<CandidateModel> kept) {
        lists.keySet()
                .removeIf(key -> key instanceof Identity(CandidateModel model)
                        && kept.stream().noneMatch(one -> one == model));
    }

    /** Whether the lists of all popularity that the recipe's home feed listens to are here. */
    boolean knowsPopularity(Recipe recipe) {
        return recipe.sources(Surface.HOME).stream()
                .filter(RememberedLists::isPopularity)
                .allMatch(source -> lists.containsKey(popularity(source, recipe)));
    }

    private static boolean isPopularity(CandidateSource source) {
        return source == CandidateSource.POPULARITY
                || source == CandidateSource.CATEGORY_POPULARITY
                || source == CandidateSource.TITLE_AFFINITY
                || source == CandidateSource.CLUSTER_LIFT
                || source == CandidateSource.TWO_TOWER;
    }

    /** @param recipe of the contestant that asks */
    Proposals of(int number, ShopperQuery query, Recipe recipe, Workspace workspace) {
        return (model, limit) -> {
            @Nullable
            CandidateList[] all = lists.computeIfAbsent(key(model, recipe), unknown -> new CandidateList[queries]);
            CandidateList list = all[number];
            if (list == null) {
                list = new CandidateList();
                model.propose(query, limit, workspace, list);
                all[number] = list;
            }
            return list;
        };
    }

    private static Object key(CandidateModel model, Recipe recipe) {
        return switch (model) {
            case PopularityWindow window -> new Window(window.days());
            case CandidateModel other when isPopularity(other.source()) -> popularity(other.source(), recipe);
            case CandidateModel other -> new Identity(other);
        };
    }

    private static Popularity popularity(CandidateSource source, Recipe recipe) {
        return new Popularity(
                source, recipe.popularityHalfLifeDays(), source == CandidateSource.TWO_TOWER ? recipe.towers() : null);
    }

    /** @param towers of the source that learns by them */
    private record Popularity(
            CandidateSource source,
            double halfLifeDays,
            @Nullable TowerSettings towers) {}

    private record Window(int days) {}

    /** Equal for the same object only: records of models would compare all of their arrays. */
    private record Identity(CandidateModel model) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Identity(CandidateModel that) && model == that;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(model);
        }
    }
}
