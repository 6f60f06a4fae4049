package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import io.electronicsmarketplace.recommendation.data.ProductFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads archive and catalogue export through DuckDB: of the archive, the files that count by its
 * manifest. Rows come in a fixed order, and each once: repeated
 * event ids, and repeated (partition, offset), are dropped.
 */
final class ParquetFacts implements AutoCloseable {
    /** Separates categories; no catalogue has it in a name. */
    private static final String UNIT_SEPARATOR = "\u001f";

    // A view counts as a target when a list or a search led to it; what came by itself proves nothing of lists.
    private static final String INTERACTIONS = """
            WITH facts AS (
                SELECT event_id, type, coalesce(user_id, visitor_id) AS shopper, product_id, at_ms,
                       type IN ('favourite', 'cart-add', 'purchase', 'rating')
                           OR (type = 'view' AND (query IS NOT NULL
                               OR (recommendation_id IS NOT NULL AND surface = 'home'))) AS target,
                       topic_partition, topic_offset
                FROM read_parquet(%s, union_by_name = true)
                WHERE product_id IS NOT NULL AND at_ms IS NOT NULL
                  AND coalesce(user_id, visitor_id) IS NOT NULL
            ), once AS (
                SELECT * FROM facts
                QUALIFY event_id IS NULL
                    OR row_number() OVER (PARTITION BY event_id ORDER BY at_ms, topic_partition, topic_offset) = 1
            )
            SELECT shopper, product_id, at_ms, type, target FROM once
            QUALIFY topic_offset IS NULL
                OR row_number() OVER (PARTITION BY topic_partition, topic_offset ORDER BY at_ms, event_id) = 1
            ORDER BY at_ms, shopper, product_id, type, target
            """;

    private static final String PRODUCTS = """
            SELECT product_id, title, brand, array_to_string(categories, chr(31)) AS categories, price,
                   coalesce(first_seen_ms, 0) AS first_seen_ms, coalesce(buyable, false) AS buyable
            FROM read_parquet(%s) WHERE product_id IS NOT NULL ORDER BY product_id
            """;

    private final DuckDb duckDb = new DuckDb();

    /** All that the archive holds, and all products of the export, interacted with or not. */
    Facts read(Path archive, Path catalogueExport) {
        Map<String, ProductFacts> catalogue = catalogue(catalogueExport.resolve("products.parquet"));
        InteractionLogBuilder log = new InteractionLogBuilder().addProducts(catalogue.keySet());
        List<Path> files = new ArrayList<>(DuckDb.files(archive, "history"));
        files.addAll(DuckDb.files(archive, Topics.INTERACTIONS));
        if (!files.isEmpty()) {
            addInteractions(files, log);
        }
        return new Facts(log.build(), catalogue);
    }

    private void addInteractions(List<Path> files, InteractionLogBuilder log) {
        duckDb.query(INTERACTIONS.formatted(DuckDb.list(files)), row -> {
            String product = row.getString(2);
            String shopper = row.getString(1);
            long at = row.getLong(3);
            boolean target = row.getBoolean(5);
            InteractionKind.named(row.getString(4)).ifPresent(kind -> log.add(shopper, product, at, kind, target));
        });
    }

    private Map<String, ProductFacts> catalogue(Path file) {
        Map<String, ProductFacts> catalogue = new HashMap<>();
        if (Files.exists(file)) {
            duckDb.query(PRODUCTS.formatted(DuckDb.list(List.of(file))), row -> {
                String categories = row.getString(4);
                double price = row.getDouble(5);
                ProductFacts product = new ProductFacts(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        categories == null || categories.isEmpty()
                                ? List.of()
                                : List.of(categories.split(UNIT_SEPARATOR)),
                        row.wasNull() ? null : price,
                        row.getLong(6),
                        row.getBoolean(7));
                catalogue.put(product.productId(), product);
            });
        }
        return catalogue;
    }

    @Override
    public void close() {
        duckDb.close();
    }
}
