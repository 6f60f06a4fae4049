package io.electronicsmarketplace.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.sample.Sample.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * There is something to learn in the sample: the plainest scorer by what was taken together beats
 * decayed popularity by a wide margin.
 *
 * <p>The split is by global time at the 90th percentile; one full ranking for each user of the test
 * window, NDCG@10. The scorer stands here so that the generator depends on no model.
 */
class LearnabilityTest {
    private static final double DAY = 86_400_000;
    private static final double POPULARITY_HALF_LIFE_DAYS = 30;
    private static final double TASTE_HALF_LIFE_DAYS = 90;

    @TempDir
    static Path directory;

    private static long splitMillis;
    private static Map<String, List<Row>> historyByUser;
    private static Map<String, List<Row>> historyByProduct;
    private static Map<String, Set<String>> targets;
    private static List<String> popular;

    @BeforeAll
    static void split() throws IOException {
        var settings = new SampleSettings(SampleSettings.DEFAULT_SEED, 2_000, 5_000, 0, Sample.UNTIL, false);
        List<Row> rows = Sample.generate(directory, settings).ratings().stream()
                .sorted(Comparator.comparingLong(Row::atMillis)
                        .thenComparing(Row::user)
                        .thenComparing(Row::product))
                .toList();
        splitMillis = rows.get((int) (0.9 * rows.size())).atMillis();
        List<Row> train =
                rows.stream().filter(row -> row.atMillis() < splitMillis).toList();
        historyByUser = train.stream().collect(Collectors.groupingBy(Row::user));
        historyByProduct = train.stream().collect(Collectors.groupingBy(Row::product));
        targets = rows.stream()
                .filter(row -> row.atMillis() >= splitMillis)
                .collect(Collectors.groupingBy(Row::user, Collectors.mapping(Row::product, Collectors.toSet())));
        popular = ranked(train.stream()
                .collect(Collectors.groupingBy(
                        Row::product, Collectors.summingDouble(row -> faded(row, POPULARITY_HALF_LIFE_DAYS)))));
    }

    @Test
    void whatWasTakenTogether_beatsPopularityByAWideMargin() {
        double byPopularity = ndcg(user -> popular);
        double byCompany = ndcg(LearnabilityTest::takenTogether);

        assertThat(byPopularity).isGreaterThan(0.01);
        assertThat(byCompany).isGreaterThan(1.8 * byPopularity);
    }

    @Test
    void popularity_isSkewed_asInRealShops() {
        long all = historyByProduct.values().stream().mapToLong(List::size).sum();
        long ofTheTopTenth = historyByProduct.values().stream()
                .map(List::size)
                .sorted(Comparator.reverseOrder())
                .limit(200)
                .mapToLong(Integer::longValue)
                .sum();

        assertThat((double) ofTheTopTenth / all).isBetween(0.35, 0.7);
    }

    private static List<String> takenTogether(String user) {
        var scores = new HashMap<String, Double>();
        for (Row own : historyByUser.getOrDefault(user, List.of())) {
            List<Row> alike = historyByProduct.get(own.product());
            for (Row other : alike) {
                List<Row> company = historyByUser.get(other.user());
                double weight = faded(own, TASTE_HALF_LIFE_DAYS) / Math.sqrt(company.size() * (double) alike.size());
                for (Row row : company) {
                    double popularity = historyByProduct.get(row.product()).size();
                    scores.merge(row.product(), weight * faded(row, 120) / Math.sqrt(popularity), Double::sum);
                }
            }
        }
        var list = new LinkedHashSet<>(ranked(scores));
        list.addAll(popular);
        return List.copyOf(list);
    }

    private static double ndcg(Function<String, List<String>> ranking) {
        return targets.keySet().stream()
                .mapToDouble(user -> ndcg(ranking.apply(user), owned(user), targets.get(user)))
                .average()
                .orElseThrow();
    }

    private static double ndcg(List<String> ranking, Set<String> owned, Set<String> wanted) {
        double gained = 0;
        int rank = 0;
        for (String product : ranking) {
            if (owned.contains(product)) {
                continue;
            }
            if (rank == 10) {
                break;
            }
            gained += wanted.contains(product) ? discount(rank) : 0;
            rank++;
        }
        double ideal = 0;
        for (int i = 0; i < Math.min(10, wanted.size()); i++) {
            ideal += discount(i);
        }
        return gained / ideal;
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 2);
    }

    private static Set<String> owned(String user) {
        return historyByUser.getOrDefault(user, List.of()).stream()
                .map(Row::product)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static double faded(Row row, double halfLifeDays) {
        return Math.pow(0.5, (splitMillis - row.atMillis()) / DAY / halfLifeDays);
    }

    private static List<String> ranked(Map<String, Double> scores) {
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
