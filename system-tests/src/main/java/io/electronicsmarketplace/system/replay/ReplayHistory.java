package io.electronicsmarketplace.system.replay;

import io.electronicsmarketplace.recommendation.array.Dictionary;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import io.electronicsmarketplace.recommendation.data.ProductFacts;
import io.electronicsmarketplace.recommendation.evaluation.EvaluationQueries;
import io.electronicsmarketplace.recommendation.evaluation.EvaluationQuery;
import io.electronicsmarketplace.recommendation.evaluation.EvaluationView;
import io.electronicsmarketplace.recommendation.evaluation.TimeSplit;
import io.electronicsmarketplace.recommendation.reading.AmazonCatalogue;
import io.electronicsmarketplace.recommendation.reading.AmazonHistory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is played.
 *
 * @param split the whole log with T, products numbered as in the bundle, others behind
 * @param catalogue facts of products by id
 */
record ReplayHistory(TimeSplit split, Map<String, ProductFacts> catalogue) {
    static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
    /** As in the protocol of evaluation: above this, a seeded sample of shoppers is asked. */
    private static final int MOST_QUERIES = 50_000;

    private static final long SEED = 1;

    static ReplayHistory read(Path history, Path catalogue, Dictionary bundled) {
        InteractionLogBuilder log = new InteractionLogBuilder();
        AmazonHistory.read(history, log);
        InteractionLog all = log.build();
        TimeSplit split = TimeSplit.of(all);
        return new ReplayHistory(
                new TimeSplit(all.numberedAs(bundled), split.atMillis()), AmazonCatalogue.read(catalogue));
    }

    InteractionLog log() {
        return split.log();
    }

    /** The day of T, as its first millisecond. */
    long firstDay() {
        return Math.floorDiv(split.atMillis(), DAY_MILLIS) * DAY_MILLIS;
    }

    /** The queries of the live view by the day at whose beginning they are asked, the first {@code most} days. */
    Map<Long, List<EvaluationQuery>> queriesByDay(int most) {
        return EvaluationQueries.of(split, EvaluationView.LIVE, split.atMillis(), MOST_QUERIES, SEED).stream()
                .collect(Collectors.groupingBy(EvaluationQuery::asOfMillis, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .limit(most)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (left, right) -> left, LinkedHashMap::new));
    }
}
