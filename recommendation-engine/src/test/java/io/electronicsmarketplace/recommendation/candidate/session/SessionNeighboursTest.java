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
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class SessionNeighboursTest {
    private static final int PRODUCTS = 30;
    private static final NeighbourSettings SETTINGS = new NeighbourSettings(20, 8, 9, 0, 0.1f, 0, 0, 1, false);

    /** The merged walk against VMIS-kNN as one reads it: scan all sessions, sort, cut, sum. */
    @RepeatedTest(100)
    void propose_equalsThePlainAlgorithm(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<int[]> sessions = new ArrayList<>();
        SessionsBuilder builder = new SessionsBuilder(PRODUCTS, 50);
        for (int session = 0; session < 60; session++) {
            int[] items = random.ints(2 + random.nextInt(6), 0, PRODUCTS).toArray();
            sessions.add(items);
            builder.add(items, session);
        }
        int[] running = random.ints(1 + random.nextInt(6), 0, PRODUCTS).toArray();
        ShopperQuery query = new ShopperQuery(
                running, new long[running.length], new float[running.length], 100, -1, product -> true);
        CandidateList list = new CandidateList();
        new SessionNeighbours(CandidateSource.SESSION_NEIGHBOURS, SETTINGS, builder.build(SETTINGS.sample()))
                .propose(query, PRODUCTS, new Workspace(PRODUCTS), list);
        Map<Integer, Double> expected = plain(sessions, running);
        assertThat(list.size()).isEqualTo(expected.size());
        for (int rank = 0; rank < list.size(); rank++) {
            assertThat((double) list.score(rank)).isCloseTo(expected.get(list.product(rank)), within(1e-4));
        }
    }

    private record Neighbour(int session, double similarity, int newestShared) {}

    private static Map<Integer, Double> plain(List<int[]> sessions, int[] running) {
        List<Integer> newestFirst = new ArrayList<>();
        for (int i = running.length - 1; i >= 0; i--) {
            if (!newestFirst.contains(running[i])) {
                newestFirst.add(running[i]);
            }
        }
        List<Neighbour> seen = new ArrayList<>();
        for (int session = sessions.size() - 1; session >= 0 && seen.size() < SETTINGS.sample(); session--) {
            // In floats and in this order, as rounding decides between neighbours that are all but alike.
            float similarity = 0;
            int shared = -1;
            for (int back = 0; back < newestFirst.size(); back++) {
                if (distinct(sessions.get(session)).contains(newestFirst.get(back))) {
                    similarity += (newestFirst.size() - back) / (float) newestFirst.size();
                    shared = shared < 0 ? back : shared;
                }
            }
            if (shared >= 0) {
                seen.add(new Neighbour(session, similarity, shared));
            }
        }
        // Stable: of equally similar sessions the newer one stays in front.
        seen.sort(Comparator.comparingDouble(Neighbour::similarity).reversed());
        Map<Integer, Double> scores = new HashMap<>();
        for (Neighbour neighbour : seen.subList(0, Math.min(SETTINGS.neighbours(), seen.size()))) {
            for (int product : distinct(sessions.get(neighbour.session()))) {
                long holders = sessions.stream()
                        .filter(items -> distinct(items).contains(product))
                        .count();
                double amount = neighbour.similarity()
                        * (1 - 0.1 * neighbour.newestShared())
                        * Math.log((double) sessions.size() / holders);
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
            distinct.add(item);
        }
        return distinct;
    }
}
