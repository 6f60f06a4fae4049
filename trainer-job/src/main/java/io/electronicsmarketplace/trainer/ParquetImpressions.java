package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.recommendation.offpolicy.ExploredSlot;
import io.electronicsmarketplace.recommendation.offpolicy.SeenCount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins the archive's served lists with the impressions and clicks that clients reported of them. Both
 * count once per list and product, however often they were delivered, and only from the visitor who was
 * served the list: nobody can click on the list of another.
 */
final class ParquetImpressions implements AutoCloseable {
    // What was clicked but never reported as seen is left out: a lost report would else count if there was a
    // click, and be missing if there was none. Lists older than 30 days are of models that serve no longer.
    private static final String SEEN = """
            CREATE TEMP TABLE seen AS
            WITH lists AS (
                SELECT recommendation_id, visitor_id, coalesce(user_id, visitor_id) AS shopper, surface, source,
                       position, product_id, score, propensity, explored
                FROM read_parquet(%s, union_by_name = true)
                WHERE recommendation_id IS NOT NULL AND visitor_id IS NOT NULL
                QUALIFY at_ms >= max(at_ms) OVER () - 30 * 86400000::BIGINT
                    AND row_number() OVER (PARTITION BY recommendation_id, position ORDER BY at_ms, product_id) = 1
            ), reports AS (
                SELECT recommendation_id, visitor_id, product_id, bool_or(type = 'impression') AS seen,
                       bool_or(type IN ('view', 'click', 'favourite', 'cart-add', 'purchase')) AS clicked
                FROM read_parquet(%s, union_by_name = true)
                WHERE recommendation_id IS NOT NULL AND product_id IS NOT NULL
                GROUP BY ALL
            )
            SELECT dense_rank() OVER (ORDER BY shopper) AS shopper, surface, source, position, score, propensity,
                   explored, clicked, recommendation_id
            FROM lists JOIN reports USING (recommendation_id, visitor_id, product_id)
            WHERE seen
            """;

    private static final String COUNTS = """
            SELECT shopper, surface, source, position, count(*) AS seen, count(*) FILTER (clicked) AS clicked
            FROM seen GROUP BY ALL ORDER BY ALL
            """;

    private static final String EXPLORED = """
            SELECT shopper, position, score, propensity, clicked FROM seen
            WHERE explored AND surface = 'home' AND propensity > 0 AND propensity <= 1
            ORDER BY shopper, recommendation_id, position
            """;

    private final DuckDb duckDb = new DuckDb();

    /** Empty where nothing was served, or nothing of it reported as seen. To be asked once. */
    Impressions read(TrainingArchive archive) {
        List<Path> served = archive.files(Topics.SERVED);
        List<Path> interactions = archive.files(Topics.INTERACTIONS);
        List<SeenCount> counts = new ArrayList<>();
        List<ExploredSlot> explored = new ArrayList<>();
        if (!served.isEmpty() && !interactions.isEmpty()) {
            duckDb.execute(SEEN.formatted(DuckDb.list(served), DuckDb.list(interactions)));
            duckDb.query(
                    COUNTS,
                    row -> counts.add(new SeenCount(
                            row.getInt(1),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            row.getInt(5),
                            row.getInt(6))));
            duckDb.query(
                    EXPLORED,
                    row -> explored.add(new ExploredSlot(
                            row.getInt(1), row.getInt(2), row.getDouble(3), row.getDouble(4), row.getBoolean(5))));
        }
        return new Impressions(counts, explored);
    }

    @Override
    public void close() {
        duckDb.close();
    }
}
