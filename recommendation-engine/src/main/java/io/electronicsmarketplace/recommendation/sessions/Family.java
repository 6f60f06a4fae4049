package io.electronicsmarketplace.recommendation.sessions;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.candidate.session.NeighbourSettings;
import io.electronicsmarketplace.recommendation.candidate.session.SessionNeighbours;
import io.electronicsmarketplace.recommendation.candidate.session.Sessions;
import io.electronicsmarketplace.recommendation.candidate.session.SessionsBuilder;
import io.electronicsmarketplace.recommendation.nextitem.SequentialRules;
import io.electronicsmarketplace.recommendation.nextitem.SessionItemNeighbours;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A kind of model, where the search for its settings starts, how other settings are drawn near known ones, and how a
 * model is made of them.
 */
record Family<S>(
        String name,
        S start,
        BiFunction<S, SplittableRandom, S> near,
        Function<SessionEvaluation, Function<S, SessionModel>> fit) {
    /** Longer sessions keep their newest products. */
    private static final int LONGEST = 200;
    /** No settings look at more sessions of a product. */
    private static final int MOST_SAMPLED = 5000;

    static List<Family<?>> all() {
        return List.of(
                neighbours("vs-knn", new NeighbourSettings(1000, 100, 20, 0, 0, 0, 0, 1, true), Family::nearPlain),
                neighbours("vmis-knn", NeighbourSettings.VMIS, Family::nearPlain),
                neighbours("stan", new NeighbourSettings(2500, 1000, 20, 1.5f, 0, 0, 4, 0, true), Family::nearStan),
                neighbours(
                        "vstan", new NeighbourSettings(2500, 1000, 20, 1.5f, 0, 0, 4, 0.5f, true), Family::nearVstan),
                new Family<>("sequential-rules", SequentialRules.Settings.DEFAULT, Family::nearRules, Family::rules),
                new Family<>("item-knn", SessionItemNeighbours.Settings.DEFAULT, Family::nearItems, Family::items));
    }

    private static Family<NeighbourSettings> neighbours(
            String name,
            NeighbourSettings start,
            BiFunction<NeighbourSettings, SplittableRandom, NeighbourSettings> near) {
        return new Family<>(name, start, near, evaluation -> {
            SessionsBuilder builder = new SessionsBuilder(evaluation.products(), LONGEST);
            List<int[]> sessions = evaluation.sessions();
            for (int session = 0; session < sessions.size(); session++) {
                builder.add(
                        sessions.get(session),
                        evaluation.training().sessions().get(session).endMillis());
            }
            Sessions index = builder.build(MOST_SAMPLED);
            long now = index.count() == 0 ? 0 : index.endMillis().get(index.count() - 1L);
            return settings -> model(
                    evaluation.products(),
                    now,
                    new SessionNeighbours(CandidateSource.SESSION_NEIGHBOURS, settings, index)::propose);
        });
    }

    private static Function<SequentialRules.Settings, SessionModel> rules(SessionEvaluation evaluation) {
        var rules = new SequentialRules(evaluation.products(), evaluation.sessions(), SequentialRules.Settings.DEFAULT);
        return settings -> model(evaluation.products(), 0, rules.with(settings)::propose);
    }

    private static Function<SessionItemNeighbours.Settings, SessionModel> items(SessionEvaluation evaluation) {
        var items = new SessionItemNeighbours(
                evaluation.products(), evaluation.sessions(), SessionItemNeighbours.Settings.DEFAULT);
        return settings -> model(evaluation.products(), 0, items.with(settings)::propose);
    }

    /** As candidate models propose. */
    private interface Proposing {
        void propose(ShopperQuery query, int limit, Workspace workspace, CandidateList into);
    }

    private static SessionModel model(int products, long now, Proposing proposing) {
        return () -> {
            Workspace workspace = new Workspace(products);
            return (prefix, current, currentAllowed, into) -> {
                float[] evidence = new float[prefix.length];
                Arrays.fill(evidence, 1);
                ShopperQuery query = new ShopperQuery(
                        prefix,
                        new long[prefix.length],
                        evidence,
                        now,
                        -1,
                        product -> currentAllowed || product != current);
                proposing.propose(query, products, workspace, into);
            };
        };
    }

    private static NeighbourSettings nearPlain(NeighbourSettings old, SplittableRandom random) {
        return new NeighbourSettings(
                (int) maybe(random, old.sample(), 500, 1000, 2500, 5000),
                (int) maybe(random, old.neighbours(), 100, 200, 500, 1000, 1500),
                (int) maybe(random, old.lastItems(), 5, 9, 20),
                0,
                maybe(random, old.matchFade(), 0, 0.05f, 0.1f, 0.2f),
                0,
                0,
                maybe(random, old.rarity(), 0, 0.25f, 0.5f, 1),
                old.cosine());
    }

    private static NeighbourSettings nearStan(NeighbourSettings old, SplittableRandom random) {
        return new NeighbourSettings(
                (int) maybe(random, old.sample(), 1000, 2500, 5000),
                (int) maybe(random, old.neighbours(), 200, 500, 1000, 1500),
                20,
                maybe(random, old.itemDecay(), 0.5f, 1, 1.5f, 2, 4),
                0,
                maybe(random, old.ageDecayDays(), 0, 2, 7, 20, 60, 180),
                maybe(random, old.distanceDecay(), 0, 1, 2, 4, 8),
                old.rarity(),
                true);
    }

    private static NeighbourSettings nearVstan(NeighbourSettings old, SplittableRandom random) {
        NeighbourSettings stan = nearStan(old, random);
        return new NeighbourSettings(
                stan.sample(),
                stan.neighbours(),
                stan.lastItems(),
                stan.itemDecay(),
                maybe(random, old.matchFade(), 0, 0.05f, 0.1f),
                stan.ageDecayDays(),
                stan.distanceDecay(),
                maybe(random, old.rarity(), 0.25f, 0.5f, 1),
                random.nextInt(3) == 0 ? random.nextBoolean() : old.cosine());
    }

    private static SequentialRules.Settings nearRules(SequentialRules.Settings old, SplittableRandom random) {
        return new SequentialRules.Settings(
                (int) maybe(random, old.items(), 1, 2, 5, 10),
                maybe(random, old.itemDecay(), 0.3f, 0.5f, 1, 2),
                (int) maybe(random, old.reach(), 3, 5, 10, 20),
                maybe(random, old.age(), 0, 0.1f, 0.3f, 0.6f, 1));
    }

    private static SessionItemNeighbours.Settings nearItems(
            SessionItemNeighbours.Settings old, SplittableRandom random) {
        return new SessionItemNeighbours.Settings(
                (int) maybe(random, old.items(), 1, 2, 5, 10),
                maybe(random, old.itemDecay(), 0.5f, 1, 1.5f, 3),
                maybe(random, old.shrinkage(), 0, 1, 2, 5, 10));
    }

    /** A setting is drawn anew with a chance of one in three. */
    private static float maybe(SplittableRandom random, float old, float... values) {
        return random.nextInt(3) == 0 ? values[random.nextInt(values.length)] : old;
    }
}
