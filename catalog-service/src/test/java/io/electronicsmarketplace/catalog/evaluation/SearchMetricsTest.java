package io.electronicsmarketplace.catalog.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchMetricsTest {

    private static final Map<String, Integer> RATINGS = Map.of("a", 3, "b", 1, "c", 0);

    @TempDir
    Path folder;

    @Test
    void theBestOrder_scoresOne() {
        assertThat(SearchMetrics.ndcg(List.of("a", "b", "c"), RATINGS, 10)).hasValue(1);
    }

    @Test
    void unratedProducts_takePlacesAndGainNothing() {
        // DCG = 7 / log2(3) + 1 / log2(5); ideal = 7 / log2(2) + 1 / log2(3)
        double expected = (7 / 1.584962500721156 + 1 / 2.321928094887362) / (7 + 1 / 1.584962500721156);
        assertThat(SearchMetrics.ndcg(List.of("x", "a", "y", "b"), RATINGS, 10).getAsDouble())
                .isCloseTo(expected, within(1e-12));
    }

    @Test
    void whatLiesBelowTheDepth_doesNotCount() {
        assertThat(SearchMetrics.ndcg(List.of("x", "a"), RATINGS, 1)).hasValue(0);
        assertThat(SearchMetrics.reciprocalRank(List.of("x", "y", "b"), RATINGS, 10))
                .isEqualTo(1.0 / 3);
        assertThat(SearchMetrics.reciprocalRank(List.of("c"), RATINGS, 10)).isZero();
    }

    @Test
    void aQueryWithoutARelevantProduct_saysNothing() {
        assertThat(SearchMetrics.ndcg(List.of("a"), Map.of("a", 0), 10)).isEmpty();
    }

    @Test
    void ratings_areReadWithQuotedQueries_andBrokenLinesAreNamed() throws IOException {
        Path file = folder.resolve("ratings.csv");
        Files.writeString(file, "query,parent_asin,rating\n\"tv, 55\"\"\",A,3\nlaptop,B,0\n");
        assertThat(RelevanceRatings.read(file).byQuery())
                .isEqualTo(Map.of("tv, 55\"", Map.of("A", 3), "laptop", Map.of("B", 0)));

        Files.writeString(file, "query,parent_asin,rating\nlaptop,B,good\n");
        assertThatThrownBy(() -> RelevanceRatings.read(file)).hasMessageContaining("line 2");
    }
}
