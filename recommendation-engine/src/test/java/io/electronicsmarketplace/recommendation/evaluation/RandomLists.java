package io.electronicsmarketplace.recommendation.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes random lists and targets with the engine's figures for them, a JSON object a line, for
 * {@code tools/peers/check_metrics.py}. The last line is the exposure of all lists.
 */
final class RandomLists {
    private static final int QUERIES = 5_000;
    private static final int PRODUCTS = 300;

    private RandomLists() {}

    public static void main(String[] arguments) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        Exposure exposure = new Exposure(PRODUCTS);
        List<String> lines = new ArrayList<>();
        for (int query = 0; query < QUERIES; query++) {
            int[] list = distinct(random, random.nextInt(40));
            int[] targets = distinct(random, 1 + random.nextInt(30));
            Arrays.sort(targets);
            RankingMetrics metrics = RankingMetrics.of(list, targets);
            exposure.add(list);
            lines.add("{\"list\":%s,\"targets\":%s,\"hr@10\":%s,\"ndcg@10\":%s,\"recall@20\":%s,\"mrr@20\":%s}"
                    .formatted(
                            Arrays.toString(list),
                            Arrays.toString(targets),
                            metrics.hit10(),
                            metrics.ndcg10(),
                            metrics.recall20(),
                            metrics.reciprocal20()));
        }
        lines.add("{\"products\":%d,\"coverage@10\":%s,\"gini\":%s}"
                .formatted(PRODUCTS, exposure.coverage(PRODUCTS), exposure.gini(PRODUCTS)));
        Files.write(Path.of(arguments[0]), lines, StandardCharsets.UTF_8);
    }

    /** The first products are drawn more often, so that lists hit. */
    private static int[] distinct(SplittableRandom random, int count) {
        return random.doubles()
                .mapToInt(uniform -> (int) (PRODUCTS * uniform * uniform))
                .distinct()
                .limit(count)
                .toArray();
    }
}
