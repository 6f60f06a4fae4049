package io.electronicsmarketplace.recommendation.sessions;

import io.electronicsmarketplace.recommendation.array.Dictionary;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.sessions.ClickSessions.Question;
import java.util.Arrays;
import java.util.List;

/**
 * Asks session models every question of a test file. A target that training does not know is a miss. Of
 * products with equal scores the one with more clicks in training stands first, and of those with equal
 * clicks the target last.
 */
public final class SessionEvaluation {
    private static final int LIST = 20;
    private static final int TOP = 10;
    private static final int BLOCK = 256;

    private final Dictionary items;
    private final int[] clicks;
    private final ClickSessions training;
    private final Threads threads;

    public SessionEvaluation(ClickSessions training, Threads threads) {
        this.training = training.oldestFirst();
        this.threads = threads;
        this.items = Dictionary.of(this.training.sessions().stream()
                .flatMap(session -> session.items().stream())
                .toList());
        this.clicks = new int[items.size()];
        training.sessions().forEach(session -> session.items().forEach(item -> clicks[items.indexOf(item)]++));
    }

    /** Figures of one model; means over all questions. */
    public record Figures(int predictions, double hit20, double reciprocal20, double hit10, double ndcg10) {
        /** What models and settings are chosen by on validation. */
        public double merit() {
            return hit20 + reciprocal20;
        }
    }

    /** Time of single answers on one thread, in microseconds. */
    public record Micros(double p50, double p99) {}

    /** The sessions that models learn from, oldest first. */
    public ClickSessions training() {
        return training;
    }

    /** How many products training knows. */
    public int products() {
        return items.size();
    }

    /** The training sessions as product indexes, oldest session first. */
    public List<int[]> sessions() {
        return training.sessions().stream()
                .map(session -> indexes(session.items()))
                .toList();
    }

    private int[] indexes(List<String> session) {
        return session.stream().mapToInt(items::indexOf).toArray();
    }

    /** @param currentAllowed whether the prefix's last item may be listed */
    public Figures run(SessionModel model, List<Question> questions, boolean currentAllowed) {
        int[] ranks = new int[questions.size()];
        threads.forBlocks(questions.size(), BLOCK, (block, from, to) -> {
            SessionModel.Asker asker = model.asker();
            CandidateList list = new CandidateList();
            for (int number = from; number < to; number++) {
                ranks[number] = rank(asker, questions.get(number), currentAllowed, list);
            }
        });
        return figures(ranks);
    }

    /** Asks some of the questions again, after a warm-up, and takes the time. */
    public Micros time(SessionModel model, List<Question> questions, boolean currentAllowed, int most) {
        SessionModel.Asker asker = model.asker();
        CandidateList list = new CandidateList();
        int step = Math.max(1, questions.size() / most);
        int asked = questions.size() / step;
        long[] nanos = new long[asked];
        for (int round = 0; round < 2; round++) {
            for (int number = 0; number < asked; number++) {
                int[] prefix = indexes(questions.get(number * step).prefix());
                long start = System.nanoTime();
                ask(asker, prefix, currentAllowed, list);
                nanos[number] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        return asked == 0
                ? new Micros(0, 0)
                : new Micros(nanos[asked / 2] / 1e3, nanos[Math.min(asked - 1, asked * 99 / 100)] / 1e3);
    }

    private static void ask(SessionModel.Asker asker, int[] prefix, boolean currentAllowed, CandidateList list) {
        list.clear();
        int[] known = Arrays.stream(prefix).filter(item -> item >= 0).toArray();
        if (known.length > 0) {
            asker.propose(known, prefix[prefix.length - 1], currentAllowed, list);
        }
    }

    /** The target's rank, from 1; 0 when it is not among the first twenty. */
    private int rank(SessionModel.Asker asker, Question question, boolean currentAllowed, CandidateList list) {
        int target = items.indexOf(question.next());
        int[] prefix = indexes(question.prefix());
        if (target < 0 || (!currentAllowed && target == prefix[prefix.length - 1])) {
            return 0;
        }
        ask(asker, prefix, currentAllowed, list);
        return rank(list, target);
    }

    private int rank(CandidateList list, int target) {
        int place = 0;
        while (place < list.size() && list.product(place) != target) {
            place++;
        }
        if (place == list.size()) {
            return 0;
        }
        float score = list.score(place);
        int better = 0;
        for (int other = 0; other < list.size() && list.score(other) >= score; other++) {
            int product = list.product(other);
            boolean tieAgainst = product != target && clicks[product] >= clicks[target];
            better += list.score(other) > score || (list.score(other) == score && tieAgainst) ? 1 : 0;
        }
        return better < LIST ? better + 1 : 0;
    }

    private static Figures figures(int[] ranks) {
        double hit20 = 0;
        double reciprocal = 0;
        double hit10 = 0;
        double ndcg = 0;
        for (int rank : ranks) {
            if (rank > 0) {
                hit20++;
                reciprocal += 1.0 / rank;
                hit10 += rank <= TOP ? 1 : 0;
                ndcg += rank <= TOP ? Math.log(2) / Math.log(rank + 1) : 0;
            }
        }
        int n = Math.max(1, ranks.length);
        return new Figures(ranks.length, hit20 / n, reciprocal / n, hit10 / n, ndcg / n);
    }
}
