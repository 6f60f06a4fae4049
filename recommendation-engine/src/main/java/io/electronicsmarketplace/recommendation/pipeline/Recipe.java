package io.electronicsmarketplace.recommendation.pipeline;

import static io.electronicsmarketplace.recommendation.candidate.CandidateSource.CATEGORY_POPULARITY;
import static io.electronicsmarketplace.recommendation.candidate.CandidateSource.CONTENT;
import static io.electronicsmarketplace.recommendation.candidate.CandidateSource.FACTORS;
import static io.electronicsmarketplace.recommendation.candidate.CandidateSource.ITEM_GRAPH;
import static io.electronicsmarketplace.recommendation.candidate.CandidateSource.ITEM_NEIGHBOURS;
import static io.electronicsmarketplace.recommendation.candidate.CandidateSource.LEARNT_SESSION;
import static io.electronicsmarketplace.recommendation.candidate.CandidateSource.POPULARITY;
import static io.electronicsmarketplace.recommendation.candidate.CandidateSource.SESSION_NEIGHBOURS;
import static io.electronicsmarketplace.recommendation.candidate.CandidateSource.SHOPPER_NEIGHBOURS;
import static io.electronicsmarketplace.recommendation.candidate.CandidateSource.TITLE_AFFINITY;

import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.factors.FactorSettings;
import io.electronicsmarketplace.recommendation.candidate.neighbours.EaseSettings;
import io.electronicsmarketplace.recommendation.candidate.neighbours.RelationFitter.CosineSettings;
import io.electronicsmarketplace.recommendation.candidate.neighbours.RelationFitter.WalkSettings;
import io.electronicsmarketplace.recommendation.candidate.session.NeighbourSettings;
import io.electronicsmarketplace.recommendation.candidate.tower.TowerSettings;
import io.electronicsmarketplace.recommendation.nextitem.NextItemTraining;
import io.electronicsmarketplace.recommendation.ranking.RankerSettings;
import io.electronicsmarketplace.recommendation.ranking.SourceWeight;
import io.electronicsmarketplace.recommendation.ranking.features.RankingFeatures;
import io.electronicsmarketplace.recommendation.reranking.MarginalRelevance;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that tells one pipeline from another before it sees data: models, settings and blends. What
 * competes for promotion, and what a manifest keeps. A model is fitted if a blend gives it weight.
 *
 * @param popularityHalfLifeDays half-life of {@code DecayedPopularity}
 * @param itemNeighbours settings of item-kNN
 * @param itemGraph settings of RP3beta
 * @param ease settings of EASE; those of {@link #FIRST} in manifests that were written before it
 * @param factors settings of implicit ALS
 * @param towers settings of two towers; middling ones in manifests that were written before them
 * @param shopperNeighbours settings of nearest histories
 * @param sessionNeighbours settings of nearest browsing sessions
 * @param candidatesPerSource how many each source may propose
 * @param perLine how many of a product line a screen may hold, 0 for any number
 * @param diversity how the home feed trades relevance for variety, by titles; off in manifests that were written before it
 * @param home blend of the home feed
 * @param next blend of the next-in-session list
 * @param similar blend of similar products
 * @param ranker how the home feed's ranker is learnt, null where the blend ranks
 * @param nextItem how the next item is learnt; a bundle has that model where validation prefers it to session neighbours
 */
public record Recipe(
        double popularityHalfLifeDays,
        CosineSettings itemNeighbours,
        WalkSettings itemGraph,
        EaseSettings ease,
        FactorSettings factors,
        TowerSettings towers,
        NeighbourSettings shopperNeighbours,
        NeighbourSettings sessionNeighbours,
        int candidatesPerSource,
        int perLine,
        MarginalRelevance diversity,
        List<SourceWeight> home,
        List<SourceWeight> next,
        List<SourceWeight> similar,
        @Nullable RankerSettings ranker,
        NextItemTraining nextItem) {

    /** Where the search for a better recipe starts: middling settings, popularity counted more than all others together. */
    public static final Recipe FIRST = new Recipe(
            20,
            new CosineSettings(200, 10),
            new WalkSettings(200, 0.6f, 0),
            EaseSettings.MIDDLING,
            new FactorSettings(32, 10, 10, 8),
            TowerSettings.MIDDLING,
            NeighbourSettings.STAN,
            NeighbourSettings.VMIS,
            100,
            2,
            MarginalRelevance.OFF,
            List.of(
                    new SourceWeight(POPULARITY, 1, 20),
                    new SourceWeight(ITEM_NEIGHBOURS, 0.2f, 20),
                    new SourceWeight(ITEM_GRAPH, 0.2f, 20),
                    new SourceWeight(FACTORS, 0.2f, 20),
                    new SourceWeight(SHOPPER_NEIGHBOURS, 0.2f, 20)),
            List.of(
                    new SourceWeight(SESSION_NEIGHBOURS, 1, 20),
                    new SourceWeight(ITEM_NEIGHBOURS, 0.3f, 20),
                    new SourceWeight(CATEGORY_POPULARITY, 0.1f, 20)),
            List.of(new SourceWeight(ITEM_NEIGHBOURS, 1, 20), new SourceWeight(CATEGORY_POPULARITY, 0.2f, 20)),
            null,
            NextItemTraining.MIDDLING);

    /** So much that no other votes change the order: what the learnt model does not name follows behind. */
    private static final SourceWeight LEARNT_NEXT = new SourceWeight(LEARNT_SESSION, 10_000, 20);

    /** What needs no fitting but counting: the recipe of a bundle without any other model. */
    public static final Recipe POPULAR = FIRST.alone(POPULARITY);

    /**
     * What every recipe has to beat, as home feeds; the best of them serves when nothing better is proven. The
     * other surfaces are as in the first recipe.
     */
    public static final List<Recipe> BASELINES = List.of(
            FIRST.withHome(POPULAR.home()),
            FIRST.withHome(FIRST.alone(ITEM_NEIGHBOURS).home()),
            FIRST.withHome(FIRST.alone(ITEM_GRAPH).home()));

    /** Where a search without a champion begins. */
    public static final List<Recipe> STARTS = List.of(
            FIRST,
            BASELINES.get(0),
            BASELINES.get(1),
            BASELINES.get(2),
            FIRST.withHome(FIRST.alone(SHOPPER_NEIGHBOURS).home()),
            FIRST.withHome(List.of(new SourceWeight(ITEM_NEIGHBOURS, 1, 20), new SourceWeight(POPULARITY, 0.2f, 20))));

    public Recipe {
        // Jackson gives null for what a manifest does not tell.
        ease = Objects.requireNonNullElse(ease, EaseSettings.MIDDLING);
        towers = Objects.requireNonNullElse(towers, TowerSettings.MIDDLING);
        diversity = Objects.requireNonNullElse(diversity, MarginalRelevance.OFF);
        nextItem = Objects.requireNonNullElse(nextItem, NextItemTraining.MIDDLING);
        home = List.copyOf(home);
        next = List.copyOf(next);
        similar = List.copyOf(similar);
    }

    /** The same settings with one source for everything, and nothing learnt to rank. */
    public Recipe alone(CandidateSource source) {
        List<SourceWeight> blend = List.of(new SourceWeight(source, 1, 20));
        return withRanker(null).withNextItem(NextItemTraining.OFF).withBlends(blend, blend, blend);
    }

    /** The same settings with another blend of the home feed. */
    public Recipe withHome(List<SourceWeight> home) {
        return withBlends(home, next, similar);
    }

    public Recipe withPopularityHalfLife(double popularityHalfLifeDays) {
        return changed(draft -> draft.popularityHalfLifeDays = popularityHalfLifeDays);
    }

    public Recipe withItemNeighbours(CosineSettings itemNeighbours) {
        return changed(draft -> draft.itemNeighbours = itemNeighbours);
    }

    public Recipe withItemGraph(WalkSettings itemGraph) {
        return changed(draft -> draft.itemGraph = itemGraph);
    }

    public Recipe withEase(EaseSettings ease) {
        return changed(draft -> draft.ease = ease);
    }

    public Recipe withFactors(FactorSettings factors) {
        return changed(draft -> draft.factors = factors);
    }

    public Recipe withTowers(TowerSettings towers) {
        return changed(draft -> draft.towers = towers);
    }

    public Recipe withShopperNeighbours(NeighbourSettings shopperNeighbours) {
        return changed(draft -> draft.shopperNeighbours = shopperNeighbours);
    }

    public Recipe withSessionNeighbours(NeighbourSettings sessionNeighbours) {
        return changed(draft -> draft.sessionNeighbours = sessionNeighbours);
    }

    public Recipe withPerLine(int perLine) {
        return changed(draft -> draft.perLine = perLine);
    }

    public Recipe withDiversity(MarginalRelevance diversity) {
        return changed(draft -> draft.diversity = diversity);
    }

    /** The same with a home feed that is ranked by what is learnt, or by the blend again for null. */
    public Recipe withRanker(@Nullable RankerSettings ranker) {
        return changed(draft -> draft.ranker = ranker);
    }

    public Recipe withNextItem(NextItemTraining nextItem) {
        return changed(draft -> draft.nextItem = nextItem);
    }

    private Recipe withBlends(List<SourceWeight> home, List<SourceWeight> next, List<SourceWeight> similar) {
        return changed(draft -> {
            draft.home = home;
            draft.next = next;
            draft.similar = similar;
        });
    }

    private Recipe changed(Consumer<RecipeDraft> change) {
        RecipeDraft draft = new RecipeDraft(this);
        change.accept(draft);
        return draft.recipe();
    }

    /** The blend of a surface. */
    public List<SourceWeight> blend(Surface surface) {
        return switch (surface) {
            case HOME -> home;
            case NEXT ->
                nextItem.learns()
                        ? Stream.concat(Stream.of(LEARNT_NEXT), next.stream()).toList()
                        : next;
            case SIMILAR -> similar;
        };
    }

    /** What proposes products for a surface: all that its blend listens to and, where there is one, its ranker. */
    public List<CandidateSource> sources(Surface surface) {
        boolean learnt = surface == Surface.HOME && ranker != null;
        Stream<CandidateSource> blended =
                blend(surface).stream().filter(weight -> weight.weight() > 0).map(SourceWeight::source);
        return (learnt ? Stream.concat(blended, RankingFeatures.SOURCES.stream()) : blended)
                .distinct()
                .toList();
    }

    /**
     * Whether the source's model is fitted: any blend or the ranker listens to it, it is about content, which goes with factors,
     * and they with it, or titles tell what is alike.
     */
    public boolean uses(CandidateSource source) {
        return switch (source) {
            case LEARNT_SESSION -> nextItem.learns();
            case CONTENT, FACTORS -> listensTo(CONTENT) || listensTo(FACTORS);
            case TITLE_AFFINITY -> listensTo(TITLE_AFFINITY) || diversity.weight() > 0;
            default -> listensTo(source);
        };
    }

    private boolean listensTo(CandidateSource source) {
        return (ranker != null && RankingFeatures.SOURCES.contains(source))
                || Stream.of(home, next, similar)
                        .flatMap(List::stream)
                        .anyMatch(weight -> weight.source() == source && weight.weight() > 0);
    }
}
