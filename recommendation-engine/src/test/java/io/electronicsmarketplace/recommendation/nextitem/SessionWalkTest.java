package io.electronicsmarketplace.recommendation.nextitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SessionWalkTest {
    private static final int PRODUCTS = 30;

    /** Every vote against a scan of all sessions. */
    @RepeatedTest(30)
    void votes_equalThePlainAlgorithm(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<int[]> sessions = sessions(random, 150);
        int known = 100 + random.nextInt(50);
        int[] prefix = random.ints(1 + random.nextInt(8), 0, PRODUCTS).toArray();
        ClickIndex index = ClickIndex.of(PRODUCTS, sessions);
        ClickCounts counts = ClickCounts.of(index, known);
        Evidence evidence = new SessionWalk(index).gather(prefix, counts);
        for (int vote = 0; vote < Vote.ALL.length; vote++) {
            Map<Integer, Double> expected = plain(Vote.ALL[vote], sessions, known, prefix, counts);
            for (int row = 0; row < evidence.rows(); row++) {
                double sum = expected.getOrDefault(evidence.product(row), 0.0);
                assertThat((double) evidence.sum(row, SessionWalk.VOTES + vote))
                        .as("vote %d", vote)
                        .isCloseTo(sum, within(1e-4 * (1 + sum)));
                expected.remove(evidence.product(row));
            }
            assertThat(expected).isEmpty();
        }
    }

    /** What is not known yet leaves no trace, apart from the length of time. */
    @RepeatedTest(10)
    void newerSessions_areNotSeen(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<int[]> sessions = sessions(random, 150);
        List<int[]> others = new ArrayList<>(sessions.subList(0, 100));
        others.addAll(sessions(random, 50));
        int[] prefix = random.ints(5, 0, PRODUCTS).toArray();
        assertThat(sums(sessions, 100, prefix)).isEqualTo(sums(others, 100, prefix));
    }

    /** All share product 0; the older ones hold product 1, the five hundred newest product 2. */
    @Test
    void olderThanTheFiveHundredNewest_leaveNoTrace() {
        List<int[]> sessions = new ArrayList<>(Collections.nCopies(500, new int[] {0, 1}));
        sessions.addAll(Collections.nCopies(500, new int[] {0, 2}));
        ClickIndex index = ClickIndex.of(3, sessions);
        SessionWalk walk = new SessionWalk(index);
        Evidence evidence = walk.gather(new int[] {0}, ClickCounts.of(index, sessions.size()));
        assertThat(walk.met()).isEqualTo(500);
        assertThat(evidence.row(1)).isNegative();
        assertThat(sum(evidence, 2, SessionWalk.NEXT)).isEqualTo(500);
    }

    /** Each shares 25 clicks, at ten of which all fifty are passed: 500 a session. */
    @Test
    void ofLongSessions_onlyTheNewestAreMet() {
        int[] older = new int[50];
        int[] newer = new int[50];
        Arrays.setAll(older, at -> at % 2);
        Arrays.setAll(newer, at -> at % 2 * 2);
        List<int[]> sessions = new ArrayList<>(Collections.nCopies(500, older));
        sessions.addAll(Collections.nCopies(20, newer));
        ClickIndex index = ClickIndex.of(3, sessions);
        SessionWalk walk = new SessionWalk(index);
        Evidence evidence = walk.gather(new int[] {0}, ClickCounts.of(index, sessions.size()));
        assertThat(walk.met()).isEqualTo(20);
        assertThat(evidence.row(1)).isNegative();
        assertThat(evidence.row(2)).isNotNegative();
    }

    @Test
    void rules_countWhatCameAfterAndBefore() {
        // Products 0 to 4; asked: 1 then 0.
        List<int[]> sessions = List.of(new int[] {1, 0, 2, 3}, new int[] {4, 0, 2}, new int[] {1, 3});
        ClickIndex index = ClickIndex.of(5, sessions);
        Evidence evidence = new SessionWalk(index).gather(new int[] {1, 0}, ClickCounts.of(index, 3));
        assertThat(sum(evidence, 2, SessionWalk.NEXT)).isEqualTo(2);
        assertThat(sum(evidence, 3, SessionWalk.NEXT)).isZero();
        assertThat(sum(evidence, 3, SessionWalk.SECOND)).isEqualTo(1);
        assertThat(sum(evidence, 2, SessionWalk.RULE)).isEqualTo(2);
        assertThat(sum(evidence, 3, SessionWalk.RULE)).isEqualTo(0.5f);
        assertThat(sum(evidence, 2, SessionWalk.PAIR)).isEqualTo(1);
        assertThat(sum(evidence, 4, SessionWalk.BEFORE)).isEqualTo(1);
        // Once right after 1, ending last of three; once three steps after it.
        double age = Math.exp(-1 / 3.0 / 0.1) + Math.exp(-1 / 0.1) / 3;
        assertThat((double) sum(evidence, 3, SessionWalk.PREVIOUS_RULE)).isCloseTo(age, within(1e-6));
    }

    @Test
    void met_countsKnownSessionsThatShareAnything_once() {
        List<int[]> sessions = List.of(new int[] {1, 0, 1}, new int[] {4, 0}, new int[] {2, 3});
        ClickIndex index = ClickIndex.of(6, sessions);
        SessionWalk walk = new SessionWalk(index);
        walk.gather(new int[] {1, 0}, ClickCounts.of(index, 3));
        assertThat(walk.met()).isEqualTo(2);
        walk.gather(new int[] {5, -1}, ClickCounts.of(index, 3));
        assertThat(walk.met()).isZero();
        walk.gather(new int[] {3}, ClickCounts.of(index, 2));
        assertThat(walk.met()).isZero();
    }

    /** Every rule against all pairs of clicks of all sessions. */
    @RepeatedTest(20)
    void rules_equalThePlainSums(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<int[]> sessions = sessions(random, 150);
        int known = 100 + random.nextInt(50);
        int[] prefix = random.ints(1 + random.nextInt(12), 0, PRODUCTS).toArray();
        sessions.set(7, sharingTenClicksAtMost(random.ints(60, 0, PRODUCTS).toArray(), prefix));
        ClickIndex index = ClickIndex.of(PRODUCTS, sessions);
        ClickCounts counts = ClickCounts.of(index, known);
        Evidence evidence = new SessionWalk(index).gather(prefix, counts);
        double[][] expected = new double[PRODUCTS][SessionWalk.VOTES];
        int[] newestFirst = SequentialRules.newestFirst(prefix, 20);
        for (int steps = 0; steps < newestFirst.length; steps++) {
            addPlainRules(newestFirst, steps, sessions, known, counts, expected);
        }
        for (int row = 0; row < evidence.rows(); row++) {
            for (int kind = 0; kind < SessionWalk.VOTES; kind++) {
                double sum = expected[evidence.product(row)][kind];
                assertThat((double) evidence.sum(row, kind))
                        .as("product %d, kind %d", evidence.product(row), kind)
                        .isCloseTo(sum, within(1e-4 * (1 + sum)));
                expected[evidence.product(row)][kind] = 0;
            }
        }
        assertThat(expected).isDeepEqualTo(new double[PRODUCTS][SessionWalk.VOTES]);
    }

    /** The same session with another product, which is not in {@code prefix}, in the place of what it shares beyond ten. */
    private static int[] sharingTenClicksAtMost(int[] session, int[] prefix) {
        Set<Integer> shared = Arrays.stream(prefix).boxed().collect(Collectors.toSet());
        int elsewhere = IntStream.range(0, PRODUCTS)
                .filter(product -> !shared.contains(product))
                .findFirst()
                .orElseThrow();
        int meetings = 0;
        for (int at = 0; at < session.length; at++) {
            if (shared.contains(session[at]) && ++meetings > 10) {
                session[at] = elsewhere;
            }
        }
        return session;
    }

    private static void addPlainRules(
            int[] newestFirst, int steps, List<int[]> sessions, int known, ClickCounts counts, double[][] sums) {
        int product = newestFirst[steps];
        double near = Math.exp(-steps / 2.0);
        for (int session = 0; session < known; session++) {
            double age = (known - session) / (double) sessions.size();
            double fast = Math.exp(-age / 0.1);
            double slow = Math.exp(-age / 0.5);
            int[] clicks = sessions.get(session);
            for (int at = 0; at < clicks.length; at++) {
                for (int other = 0; clicks[at] == product && other < clicks.length; other++) {
                    double[] of = sums[clicks[other]];
                    int step = other - at;
                    if (steps < 5) {
                        double together = near * counts.root()[product] * counts.root()[clicks[other]];
                        of[SessionWalk.TOGETHER_ALL] += together;
                        of[SessionWalk.TOGETHER] += steps == 0 ? together : 0;
                    }
                    if (steps < 10 && step > 0 && step < 15) {
                        of[SessionWalk.ALL_RULES] += near * fast / step;
                        of[SessionWalk.OLD_RULES] += steps >= 2 ? Math.exp(-steps / 5.0) * fast / step : 0;
                        of[SessionWalk.PREVIOUS_RULE] += steps == 1 ? fast / step : 0;
                        boolean pair = steps == 1 && step == 2 && clicks[at + 1] == newestFirst[0];
                        of[SessionWalk.PAIR] += pair ? 1 : 0;
                        if (steps == 0) {
                            of[SessionWalk.NEXT] += step == 1 ? 1 : 0;
                            of[SessionWalk.NEXT_DECAYED] += step == 1 ? fast : 0;
                            of[SessionWalk.SECOND] += step == 2 ? 1 : 0;
                            of[SessionWalk.RULE] += 1.0 / step;
                            of[SessionWalk.RULE_FAST] += fast / step;
                            of[SessionWalk.RULE_SLOW] += slow / step;
                        }
                    } else if (steps < 10 && step < 0 && step >= -15) {
                        of[SessionWalk.BEFORE_ALL] += near * fast / -step;
                        of[SessionWalk.BEFORE_DECAYED] += steps == 0 ? fast / -step : 0;
                        of[SessionWalk.BEFORE] += steps == 0 && step == -1 ? 1 : 0;
                    }
                }
            }
        }
    }

    private static float sum(Evidence evidence, int product, int kind) {
        return evidence.sums()[evidence.touch(product) + kind];
    }

    private static Map<Integer, List<Float>> sums(List<int[]> sessions, int known, int[] prefix) {
        ClickIndex index = ClickIndex.of(PRODUCTS, sessions);
        Evidence evidence = new SessionWalk(index).gather(prefix, ClickCounts.of(index, known));
        Map<Integer, List<Float>> sums = new HashMap<>();
        for (int row = 0; row < evidence.rows(); row++) {
            List<Float> ofProduct = new ArrayList<>();
            for (int kind = 0; kind < SessionWalk.KINDS; kind++) {
                ofProduct.add(evidence.sum(row, kind));
            }
            sums.put(evidence.product(row), ofProduct);
        }
        return sums;
    }

    private static List<int[]> sessions(Random random, int count) {
        List<int[]> sessions = new ArrayList<>();
        for (int session = 0; session < count; session++) {
            sessions.add(random.ints(1 + random.nextInt(7), 0, PRODUCTS).toArray());
        }
        return sessions;
    }

    private record Neighbour(int session, double similarity, int newestShared) {}

    private static Map<Integer, Double> plain(
            Vote vote, List<int[]> sessions, int known, int[] prefix, ClickCounts counts) {
        List<Integer> newestFirst = new ArrayList<>();
        for (int at = prefix.length - 1; at >= 0; at--) {
            if (!newestFirst.contains(prefix[at])) {
                newestFirst.add(prefix[at]);
            }
        }
        List<Neighbour> neighbours = new ArrayList<>();
        for (int session = known - 1; session >= 0; session--) {
            List<Integer> clicks = Arrays.stream(sessions.get(session)).boxed().toList();
            float age = (known - session) / (float) sessions.size();
            float similarity = 0;
            int shared = -1;
            for (int back = newestFirst.size() - 1; back >= 0; back--) {
                shared = clicks.contains(newestFirst.get(back)) ? back : shared;
            }
            for (int back = 0; back < newestFirst.size(); back++) {
                similarity += clicks.contains(newestFirst.get(back)) ? vote.itemWeight(back, newestFirst.size()) : 0;
            }
            float factor = vote.cosine() ? (float) (1 / Math.sqrt(clicks.size())) : 1;
            factor *= vote.age() > 0 ? (float) Math.exp(-age / vote.age()) : 1;
            if (shared >= 0) {
                neighbours.add(new Neighbour(session, similarity * factor, shared));
            }
        }
        neighbours.sort(Comparator.comparingDouble(Neighbour::similarity).reversed());
        Map<Integer, Double> sums = new HashMap<>();
        for (Neighbour neighbour : neighbours.subList(0, Math.min(vote.neighbours(), neighbours.size()))) {
            List<Integer> clicks =
                    Arrays.stream(sessions.get(neighbour.session())).boxed().toList();
            int shared = clicks.lastIndexOf(newestFirst.get(neighbour.newestShared()));
            for (int product : clicks.stream().distinct().toList()) {
                int at = clicks.lastIndexOf(product);
                double amount = neighbour.similarity() * Math.max(0, 1 - neighbour.newestShared() * vote.matchFade());
                amount *= Math.pow(counts.rarity()[product], vote.rarity());
                amount *= vote.distanceDecay() > 0 ? Math.exp(-Math.abs(at - shared) / vote.distanceDecay()) : 1;
                amount *= at <= shared ? vote.before() : 1;
                sums.merge(product, amount, Double::sum);
            }
        }
        return sums;
    }
}
