package io.electronicsmarketplace.recommendation.tuning;

import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.evaluation.Contestant;
import io.electronicsmarketplace.recommendation.evaluation.EvaluationQueries;
import io.electronicsmarketplace.recommendation.evaluation.EvaluationQuery;
import io.electronicsmarketplace.recommendation.evaluation.EvaluationView;
import io.electronicsmarketplace.recommendation.evaluation.Evaluator;
import io.electronicsmarketplace.recommendation.evaluation.RememberedLists;
import io.electronicsmarketplace.recommendation.evaluation.TimeSplit;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2IntRBTreeMap;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The sampled queries of a validation window in three laps: those of a quarter of the shoppers, of another
 * quarter, and of the rest. A shopper's queries of both views are in one lap, for shoppers are independent, and
 * their queries are not. Candidate lists are remembered between recipes that share a model.
 */
final class Laps {
    static final int COUNT = 3;
    private static final int QUARTERS = 4;
    /** Of fewer, hardly any has a hit: their spread, which may even be zero, says nothing of the others. */
    static final int LEAST_SHOPPERS = 100;

    private static final List<EvaluationView> VIEWS = List.of(EvaluationView.values());

    private final List<List<Asked>> laps = new ArrayList<>();
    private final double[] shares = new double[COUNT];
    private final int leastShoppers;

    private record Asked(EvaluationView view, List<EvaluationQuery> queries, RememberedLists lists) {}

    /**
     * @param most queries of each view
     * @param leastShoppers that a lead is judged by, at least 2
     */
    Laps(TimeSplit split, int most, long seed, int leastShoppers) {
        this.leastShoppers = leastShoppers;
        List<List<EvaluationQuery>> samples = VIEWS.stream()
                .map(view -> EvaluationQueries.of(split, view, split.atMillis(), most, seed))
                .toList();
        Int2IntRBTreeMap lapOf = lapOfEachShopper(samples, seed);
        for (int lap = 0; lap < COUNT; lap++) {
            int number = lap;
            List<Asked> asked = new ArrayList<>();
            for (int view = 0; view < VIEWS.size(); view++) {
                List<EvaluationQuery> queries = samples.get(view).stream()
                        .filter(query -> lapOf.get(query.shopper()) == number)
                        .toList();
                asked.add(new Asked(VIEWS.get(view), queries, new RememberedLists(queries.size())));
            }
            laps.add(asked);
            shares[lap] = lapOf.values().intStream().filter(of -> of <= number).count() / (double) lapOf.size();
        }
    }

    /** By chance, from another stream of it than the one that sampled the shoppers. */
    private static Int2IntRBTreeMap lapOfEachShopper(List<List<EvaluationQuery>> samples, long seed) {
        Int2IntRBTreeMap lapOf = new Int2IntRBTreeMap();
        samples.forEach(queries -> queries.forEach(query -> lapOf.put(query.shopper(), 0)));
        SplittableRandom random = new SplittableRandom(seed).split();
        lapOf.replaceAll((shopper, unknown) -> Math.min(COUNT - 1, random.nextInt(QUARTERS)));
        return lapOf;
    }

    /** What is asked in a lap and a view. */
    List<EvaluationQuery> queries(int lap, EvaluationView view) {
        return laps.get(lap).get(VIEWS.indexOf(view)).queries();
    }

    /** Share of the shoppers that was asked after a lap. */
    double share(int lap) {
        return shares[lap];
    }

    /** NDCG@10 of each query of a lap, by view. */
    List<double[]> run(int lap, Evaluator evaluator, Contestant contestant) {
        return laps.get(lap).stream()
                .map(asked -> evaluator
                        .run(List.of(contestant), asked.view(), asked.queries(), asked.lists())
                        .getFirst()
                        .ndcg10())
                .toList();
    }

    /** Mean over the views of the mean over all queries of all laps. */
    double figure(List<List<double[]>> gains) {
        double sum = 0;
        for (int view = 0; view < VIEWS.size(); view++) {
            sum += mean(gains, view);
        }
        return sum / VIEWS.size();
    }

    private static double mean(List<List<double[]>> gains, int view) {
        double sum = 0;
        int count = 0;
        for (List<double[]> lap : gains) {
            for (double gain : lap.get(view)) {
                sum += gain;
            }
            count += lap.get(view).length;
        }
        return count == 0 ? 0 : sum / count;
    }

    /**
     * How far {@code gains} are ahead of {@code others}, which may know more laps. The standard error is that of a
     * sum of ratios over drawn shoppers (Cochran, Sampling Techniques, 1977, section 6.3), smaller by the root of
     * the share that was not asked: what is to be foretold is the figure over all of the sampled shoppers, of
     * whom these are a part (section 2.6). It is infinite before {@code leastShoppers} were asked.
     */
    Lead lead(List<List<double[]>> gains, List<List<double[]>> others) {
        Int2DoubleOpenHashMap residuals = new Int2DoubleOpenHashMap();
        double difference = 0;
        for (int view = 0; view < VIEWS.size(); view++) {
            double lead = mean(gains, view) - mean(others.subList(0, gains.size()), view);
            difference += lead / VIEWS.size();
            addResiduals(gains, others, view, lead, residuals);
        }
        int shoppers = residuals.size();
        if (shoppers < leastShoppers) {
            return new Lead(difference, Double.POSITIVE_INFINITY);
        }
        double squares = 0;
        for (double residual : residuals.values()) {
            squares += residual * residual;
        }
        double left = 1 - shares[gains.size() - 1];
        return new Lead(difference, Math.sqrt(squares * shoppers / (shoppers - 1) * left));
    }

    /** What each shopper moves the mean over views. */
    private void addResiduals(
            List<List<double[]>> gains,
            List<List<double[]>> others,
            int view,
            double lead,
            Int2DoubleOpenHashMap residuals) {
        int count = 0;
        for (List<double[]> lap : gains) {
            count += lap.get(view).length;
        }
        for (int lap = 0; lap < gains.size(); lap++) {
            List<EvaluationQuery> queries = laps.get(lap).get(view).queries();
            for (int query = 0; query < queries.size(); query++) {
                double ahead = gains.get(lap).get(view)[query] - others.get(lap).get(view)[query];
                residuals.addTo(queries.get(query).shopper(), (ahead - lead) / count / VIEWS.size());
            }
        }
    }

    /** Forgets the lists of all models but popularity and these, to bound memory. */
    void keepOnly(List<CandidateModel> kept) {
        laps.forEach(lap -> lap.forEach(asked -> asked.lists().keepOnly(kept)));
    }
}
