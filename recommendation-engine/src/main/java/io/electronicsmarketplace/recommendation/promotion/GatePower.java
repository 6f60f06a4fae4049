package io.electronicsmarketplace.recommendation.promotion;

import io.electronicsmarketplace.recommendation.evaluation.ContestantResult;
import io.electronicsmarketplace.recommendation.evaluation.Leaderboard.ViewRows;
import io.electronicsmarketplace.recommendation.statistics.UserSums;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * How often the gate promotes when it should not, and when it should: its power curve. Contests are
 * between trainings with other seeds, each on a test window of its own, drawn from the users of the real
 * one with replacement; the challenger's lead over the champion is planted, in paired standard errors, by
 * adding one constant to its NDCG@10 of every query. At a planted lead of 0 both are equally good, and
 * every promotion is an error.
 */
public final class GatePower {
    private final ViewRows live;
    private final ViewRows static_;
    private final List<String> trainings;
    private final Gate gate;
    private final long seed;

    /**
     * @param live results of the trainings in the live view
     * @param static_ likewise in the static view
     * @param trainings the names of at least two of their rows
     * @param resamples of the gate's bootstrap: fewer than in a contest, since it is asked a thousand times
     */
    public GatePower(ViewRows live, ViewRows static_, List<String> trainings, long atMillis, int resamples, long seed) {
        this.live = live;
        this.static_ = static_;
        this.trainings = List.copyOf(trainings);
        this.gate = new Gate(atMillis, resamples, seed);
        this.seed = seed;
    }

    /**
     * One point of the curve.
     *
     * @param plantedStandardErrors the challenger's true lead
     * @param contests that were held
     * @param promotions among them
     * @param refusals contests that a check refused, by its name; of those that were no better than chance,
     *     nothing else was asked
     */
    public record Point(
            double plantedStandardErrors, int contests, int promotions, SortedMap<String, Integer> refusals) {
        public double share() {
            return contests == 0 ? 0 : promotions / (double) contests;
        }
    }

    /** Holds so many contests at each planted lead; deterministic. */
    public List<Point> curve(int contests, double... plantedStandardErrors) {
        List<Point> points = new ArrayList<>();
        for (double planted : plantedStandardErrors) {
            SplittableRandom random = new SplittableRandom(seed);
            int promotions = 0;
            SortedMap<String, Integer> refusals = new TreeMap<>();
            for (int contest = 0; contest < contests; contest++) {
                List<String> refused = refused(planted, random.split());
                promotions += refused.isEmpty() ? 1 : 0;
                refused.forEach(check -> refusals.merge(check, 1, Integer::sum));
            }
            points.add(new Point(planted, contests, promotions, refusals));
        }
        return points;
    }

    /** Names of the checks that refuse the challenger of a contest; none if it is promoted. */
    private List<String> refused(double planted, SplittableRandom random) {
        int challenger = random.nextInt(trainings.size());
        int champion = (challenger + 1 + random.nextInt(trainings.size() - 1)) % trainings.size();
        Contest contest = new Contest(trainings.get(challenger), trainings.get(champion));
        ViewRows liveSample = contest.sample(live, planted, random);
        // Most contests end here, and the guardrails' intervals cost much more than this one.
        Check proof = gate.proof(
                liveSample.row(contest.challenger).result(),
                liveSample.row(contest.champion).result());
        if (!proof.passed()) {
            return List.of(proof.name());
        }
        ViewRows staticSample = contest.sample(static_, planted, random);
        return gate.judge(liveSample, staticSample, contest.challenger, contest.champion).checks().stream()
                .filter(check -> !check.passed())
                .map(Check::name)
                .toList();
    }

    /** Two trainings that are compared. */
    private record Contest(String challenger, String champion) {

        ViewRows sample(ViewRows view, double planted, SplittableRandom random) {
            ContestantResult better = view.row(challenger).result();
            UserSums difference =
                    better.ndcgByUser().minus(view.row(champion).result().ndcgByUser());
            double shift = planted * difference.standardError() - difference.mean();
            UserResample resample = UserResample.of(better.users(), random);
            return resample.of(view, List.of(challenger, champion), name -> name.equals(challenger) ? shift : 0);
        }
    }
}
