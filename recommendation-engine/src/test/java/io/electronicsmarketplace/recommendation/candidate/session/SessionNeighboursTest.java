package io.electronicsmarketplace.recommendation.candidate.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SessionNeighboursTest {
    private static final int PRODUCTS = 30;
    private static final long DAY = 86_400_000L;
    private static final int NOW_DAYS = 100;

    /** VS-kNN, VMIS-kNN, STAN and VSTAN, with samples small enough that they cut. */
    static Stream<NeighbourSettings> family() {
        return Stream.of(
                new NeighbourSettings(20, 8, 9, 0, 0, 0, 0, 1, true),
                new NeighbourSettings(20, 8, 9, 0, 0.1f, 0, 0, 1, false),
                new NeighbourSettings(30, 12, 20, 1.5f, 0, 30, 2, 0, true),
                new NeighbourSettings(30, 12, 20, 1.5f, 0.05f, 30, 2, 1, true));
    }

    /** The merged walk against the algorithms as one reads them: scan all sessions, sort, cut, sum. */
    @ParameterizedTest
    @MethodSource("family")
    void propose_equalsThePlainAlgorithm(NeighbourSettings settings) {
        for (int seed = 0; seed < 100; seed++) {
            proposeEqualsThePlainAlgorithm(settings, seed);
        }
    }

    private static void proposeEqualsThePlainAlgorithm(NeighbourSettings settings, int seed) {
        Random random = new Random(seed);
        List<int[]> sessions = new ArrayList<>();
        SessionsBuilder builder = new SessionsBuilder(PRODUCTS, 50);
        for (int session = 0; session < 60; session++) {
            int[] items = random.ints(2 + random.nextInt(6), 0, PRODUCTS).toArray();
            sessions.add(items);
            builder.add(items, session * DAY);
        }
        int[] running = random.ints(1 + random.nextInt(6), 0, PRODUCTS).toArray();
        ShopperQuery query = new ShopperQuery(
                running, new long[running.length], new float[running.length], NOW_DAYS * DAY, -1, product -> true);
        CandidateList list = new CandidateList();
        new SessionNeighbours(CandidateSource.SESSION_NEIGHBOURS, settings, builder.build(settings.sample()))
                .propose(query, PRODUCTS, new Workspace(PRODUCTS), list);
        Map<Integer, Double> expected = plain(settings, sessions, running);
        assertThat(list.size()).isEqualTo(expected.size());
        for (int rank = 0; rank < list.size(); rank++) {
            assertThat((double) list.score(rank)).isCloseTo(expected.get(list.product(rank)), within(1e-4));
        }
    }

    private record Neighbour(int session, double similarity, int newestShared) {}

    private static Map<Integer, Double> plain(NeighbourSettings settings, List<int[]> sessions, int[] running) {
        List<Integer> newestFirst = new ArrayList<>();
        for (int i = running.length - 1; i >= 0; i--) {
            if (!newestFirst.contains(running[i])) {
                newestFirst.add(running[i]);
            }
        }
        List<Neighbour> seen = new ArrayList<>();
        for (int session = sessions.size() - 1; session >= 0 && seen.size() < settings.sample(); session--) {
            // In floats and in this order, as rounding decides between neighbours that are all but alike.
            float similarity = 0;
            int shared = -1;
            for (int back = 0; back < newestFirst.size(); back++) {
                if (distinct(sessions.get(session)).contains(newestFirst.get(back))) {
                    similarity += settings.itemDecay() > 0
                            ? (float) Math.exp(-back / settings.itemDecay())
                            : (newestFirst.size() - back) / (float) newestFirst.size();
                    shared = shared < 0 ? back : shared;
                }
            }
            if (settings.cosine()) {
                similarity /= (float) Math.sqrt(distinct(sessions.get(session)).size());
            }
            if (settings.ageDecayDays() > 0) {
                similarity *= (float) Math.exp(-(double) (NOW_DAYS - session) / settings.ageDecayDays());
            }
            if (shared >= 0) {
                seen.add(new Neighbour(session, similarity, shared));
            }
        }
        // Stable: of equally similar sessions the newer one stays in front.
        seen.sort(Comparator.comparingDouble(Neighbour::similarity).reversed());
        Map<Integer, Double> scores = new HashMap<>();
        for (Neighbour neighbour : seen.subList(0, Math.min(settings.neighbours(), seen.size()))) {
            List<Integer> items = List.copyOf(distinct(sessions.get(neighbour.session())));
            int shared = items.indexOf(newestFirst.get(neighbour.newestShared()));
            for (int product : items) {
                long holders = sessions.stream()
                        .filter(session -> distinct(session).contains(product))
                        .count();
                double amount = neighbour.similarity()
                        * Math.max(0, 1 - settings.matchFade() * neighbour.newestShared())
                        * Math.pow(Math.log((double) sessions.size() / holders), settings.rarity());
                if (settings.distanceDecay() > 0) {
                    amount *= Math.exp(-Math.abs(items.indexOf(product) - shared) / settings.distanceDecay());
                }
                if (amount > 0) {
                    scores.merge(product, amount, Double::sum);
                }
            }
        }
        return scores;
    }

    private static LinkedHashSet<Integer> distinct(int[] items) {
        LinkedHashSet<Integer> distinct = new LinkedHashSet<>();
        for (int item : items) {
            // In the order of last occurrences.
            distinct.remove(item);
            distinct.add(item);
        }
        return distinct;
    }
}
