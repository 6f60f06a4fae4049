package io.electronicsmarketplace.recommendation.sessions;

import io.electronicsmarketplace.recommendation.array.Dictionary;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.candidate.session.NeighbourSettings;
import io.electronicsmarketplace.recommendation.candidate.session.SessionNeighbours;
import io.electronicsmarketplace.recommendation.candidate.session.Sessions;
import io.electronicsmarketplace.recommendation.candidate.session.SessionsBuilder;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.sessions.ClickSessions.Question;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks session models every question of a test file. A target that training does not know is a miss. Of
 * products with equal scores the one with more clicks in training stands first, and of those with equal
 * clicks the target last.
 */
public final class SessionEvaluation {
    /** Longer sessions keep their newest products. */
    private static final int LONGEST = 200;

    private static final int LIST = 20;
    private static final int TOP = 10;
    private static final int BLOCK = 256;

    private final Dictionary items;
    private final int[] clicks;
    private final ClickSessions training;
    private final Map<Integer, Sessions> indexes = new HashMap<>();
    private final Threads threads;

    public SessionEvaluation(ClickSessions training, Threads threads) {
        this.training = training;
        this.threads = threads;
        this.items = Dictionary.of(training.sessions().stream()
                .flatMap(session -> session.items().stream())
                .toList());
        this.clicks = new int[items.size()];
        training.sessions().forEach(session -> session.items().forEach(item -> clicks[items.indexOf(item)]++));
    }

    /** Figures of one model; means over all questions. */
    public record Figures(int predictions, double hit20, double reciprocal20, double hit10, double ndcg10) {}

    /** @param currentAllowed whether the prefix's last item may be listed */
    public Figures run(NeighbourSettings settings, List<Question> questions, boolean currentAllowed) {
        Sessions index = indexes.computeIfAbsent(settings.sample(), this::index);
        SessionNeighbours model = new SessionNeighbours(CandidateSource.SESSION_NEIGHBOURS, settings, index);
        int[] ranks = new int[questions.size()];
        threads.forBlocks(questions.size(), BLOCK, (block, from, to) -> {
            Workspace workspace = new Workspace(items.size());
            for (int number = from; number < to; number++) {
                ranks[number] = rank(model, questions.get(number), currentAllowed, workspace);
            }
        });
        return figures(ranks);
    }

    private Sessions index(int sample) {
        SessionsBuilder builder = new SessionsBuilder(items.size(), LONGEST);
        training.sessions()
                .forEach(session -> builder.add(
                        session.items().stream().mapToInt(items::indexOf).toArray(), session.endMillis()));
        return builder.build(sample);
    }

    /** The target's rank, from 1; 0 when it is not among the first twenty. */
    private int rank(SessionNeighbours model, Question question, boolean currentAllowed, Workspace workspace) {
        int target = items.indexOf(question.next());
        int current = items.indexOf(question.prefix().getLast());
        int[] prefix = question.prefix().stream()
                .mapToInt(items::indexOf)
                .filter(item -> item >= 0)
                .toArray();
        if (target < 0 || (!currentAllowed && target == current)) {
            return 0;
        }
        float[] evidence = new float[prefix.length];
        Arrays.fill(evidence, 1);
        ShopperQuery query = new ShopperQuery(
                prefix,
                new long[prefix.length],
                evidence,
                question.atMillis(),
                -1,
                product -> currentAllowed || product != current);
        CandidateList all = new CandidateList();
        model.propose(query, items.size(), workspace, all);
        return rank(all, target);
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
