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
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads archive and catalogue export through DuckDB: of the archive, the files that count by its manifest. Each
 * row comes once: of repeated event ids, and of repeated (partition, offset), the first one counts. What may be
 * repeated is found by hash, since ordering all rows for the sake of a few takes longer than reading them.
 */
final class ParquetFacts implements AutoCloseable {
    private static final InteractionKind[] KINDS = InteractionKind.values();

    /** Separates categories; no catalogue has it in a name. */
    private static final String UNIT_SEPARATOR = "\u001f";

    // A view counts as a target when a list or a search led to it; what came by itself proves nothing of lists.
    private static final String FACTS = """
            CREATE TEMP VIEW facts AS
            SELECT event_id, hash(event_id) AS event_hash, list_position(%s, type) - 1 AS kind,
                   coalesce(user_id, visitor_id) AS shopper, product_id, at_ms,
                   type IN ('favourite', 'cart-add', 'purchase', 'rating')
                       OR (type = 'view' AND (query IS NOT NULL
                           OR (recommendation_id IS NOT NULL AND surface = 'home'))) AS target,
                   topic_partition, topic_offset
            FROM read_parquet(%s, union_by_name = true)
            WHERE product_id IS NOT NULL AND at_ms IS NOT NULL
              AND coalesce(user_id, visitor_id) IS NOT NULL
            """;

    // Hashes of event ids, because they take a fifth of the memory; what a collision makes suspect is let off below.
    private static final String REPEATED_EVENTS = """
            CREATE TEMP TABLE repeated_events AS
            SELECT event_hash FROM facts WHERE event_id IS NOT NULL GROUP BY event_hash HAVING count(*) > 1
            """;

    private static final String REPEATED_OFFSETS = """
            CREATE TEMP TABLE repeated_offsets AS
            SELECT topic_partition, topic_offset FROM facts WHERE topic_offset IS NOT NULL
            GROUP BY topic_partition, topic_offset HAVING count(*) > 1
            """;

    private static final String REPETITIONS =
            "SELECT (SELECT count(*) FROM repeated_events) + (SELECT count(*) FROM repeated_offsets)";

    // Whatever shares an event or an offset with a suspect is one, so that repetitions are all among them.
    private static final String SUSPECT = """
            (coalesce(event_hash IN (SELECT event_hash FROM repeated_events) AND event_id IS NOT NULL, false)
             OR coalesce((topic_partition, topic_offset) IN
                    (SELECT (topic_partition, topic_offset) FROM repeated_offsets), false))
            """;

    // In no order: the log has one of its own, total but for equal rows.
    private static final String ALL =
            "SELECT shopper, product_id, at_ms, kind, target FROM facts WHERE kind IS NOT NULL";

    private static final String UNSUSPECTED = ALL + " AND NOT " + SUSPECT;

    private static final String ONCE = """
            WITH once AS (
                SELECT * FROM facts WHERE %s
                QUALIFY event_id IS NULL OR row_number() OVER (
                    PARTITION BY event_id ORDER BY at_ms, topic_partition, topic_offset, kind, product_id, shopper, target) = 1
            ), placed_once AS (
                SELECT * FROM once
                QUALIFY topic_offset IS NULL OR row_number() OVER (
                    PARTITION BY topic_partition, topic_offset ORDER BY at_ms, event_id, kind, product_id, shopper, target) = 1
            )
            SELECT shopper, product_id, at_ms, kind, target FROM placed_once WHERE kind IS NOT NULL
            """.formatted(SUSPECT);

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
        duckDb.execute(FACTS.formatted(names(), DuckDb.list(files)));
        duckDb.execute(REPEATED_EVENTS);
        duckDb.execute(REPEATED_OFFSETS);
        LongAdder repetitions = new LongAdder();
        duckDb.query(REPETITIONS, row -> repetitions.add(row.getLong(1)));
        // Mostly there are none, and looking for them costs more than reading.
        for (String rows : repetitions.sum() == 0 ? List.of(ALL) : List.of(UNSUSPECTED, ONCE)) {
            duckDb.query(
                    rows,
                    row -> log.add(
                            row.getString(1),
                            row.getString(2),
                            row.getLong(3),
                            KINDS[row.getInt(4)],
                            row.getBoolean(5)));
        }
        duckDb.execute("DROP VIEW facts");
        duckDb.execute("DROP TABLE repeated_events");
        duckDb.execute("DROP TABLE repeated_offsets");
    }

    /** The kinds' names as a list in SQL, in the order of the enum. */
    private static String names() {
        return Stream.of(KINDS).map(kind -> "'" + kind.wireName() + "'").collect(Collectors.joining(", ", "[", "]"));
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
