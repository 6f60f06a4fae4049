package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import io.electronicsmarketplace.recommendation.data.ProductFacts;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/**
 * Reads archive and catalogue export through DuckDB: of the archive, the files that count by its manifest. Each
 * row comes once: of repeated event ids, and of repeated (partition, offset), the first one counts. What may be
 * repeated is found by hash, since ordering all rows for the sake of a few takes longer than reading them; the
 * hashes are gone before the log grows, which needs more.
 */
final class ParquetFacts implements AutoCloseable {
    private static final InteractionKind[] KINDS = InteractionKind.values();

    /** Separates categories; no catalogue has it in a name. */
    private static final String UNIT_SEPARATOR = "\u001f";

    // Keys are hashes of 63 bits, the most that a chunk has as a long; what a collision makes suspect is let off below.
    private static final String ARCHIVED = """
            CREATE TEMP VIEW archived AS
            SELECT *, CASE WHEN event_id IS NOT NULL THEN (hash(event_id) >> 1)::BIGINT END AS event_key,
                   CASE WHEN topic_offset IS NOT NULL
                       THEN (hash(topic_partition, topic_offset) >> 1)::BIGINT END AS place_key
            FROM read_parquet(%s, union_by_name = true)
            """;

    // A view counts as a target when a list or a search led to it; what came by itself proves nothing of lists.
    private static final String FACTS = """
            CREATE TEMP VIEW facts AS
            SELECT event_id, list_position(%s, type) - 1 AS kind,
                   coalesce(user_id, visitor_id) AS shopper, product_id, at_ms::BIGINT AS at_ms,
                   type IN ('favourite', 'cart-add', 'purchase', 'rating')
                       OR (type = 'view' AND (query IS NOT NULL
                           OR (recommendation_id IS NOT NULL AND coalesce(surface, '') = 'home'))) AS target,
                   topic_partition, topic_offset, event_key, place_key
            FROM archived
            WHERE product_id IS NOT NULL AND at_ms IS NOT NULL
              AND coalesce(user_id, visitor_id) IS NOT NULL
            """;

    // Of all that is archived: whether it is a fact, columns tell that take longer to read.
    private static final String KEYS = "SELECT event_key, place_key FROM archived";

    // In no order: the log has one of its own, total but for equal rows.
    private static final String ALL =
            "SELECT shopper, product_id, at_ms, kind, target FROM facts WHERE kind IS NOT NULL";

    private static final String ALL_WITH_KEYS =
            "SELECT shopper, product_id, at_ms, kind, target, event_key, place_key FROM facts WHERE kind IS NOT NULL";

    // Whatever shares an event or an offset with a suspect is one, so that repetitions are all among them.
    private static final String SUSPECTS_ONCE = """
            WITH once AS (
                SELECT * FROM facts
                WHERE coalesce(event_key IN (SELECT key FROM repeated), false)
                    OR coalesce(place_key IN (SELECT key FROM repeated), false)
                QUALIFY event_id IS NULL OR row_number() OVER (
                    PARTITION BY event_id ORDER BY at_ms, topic_partition, topic_offset, kind, product_id, shopper, target) = 1
            ), placed_once AS (
                SELECT * FROM once
                QUALIFY topic_offset IS NULL OR row_number() OVER (
                    PARTITION BY topic_partition, topic_offset ORDER BY at_ms, event_id, kind, product_id, shopper, target) = 1
            )
            SELECT shopper, product_id, at_ms, kind, target FROM placed_once WHERE kind IS NOT NULL
            """;

    private static final String PRODUCTS = """
            SELECT product_id, title, brand, array_to_string(categories, chr(31)) AS categories, price,
                   coalesce(first_seen_ms, 0) AS first_seen_ms, coalesce(buyable, false) AS buyable
            FROM read_parquet(%s) WHERE product_id IS NOT NULL ORDER BY product_id
            """;

    private final DuckDb duckDb = new DuckDb();

    /** All that the archive holds, and all products of the export, interacted with or not. */
    Facts read(TrainingArchive archive, Path catalogueExport) {
        Map<String, ProductFacts> catalogue = catalogue(catalogueExport.resolve("products.parquet"));
        InteractionLogBuilder log = new InteractionLogBuilder().addProducts(catalogue.keySet());
        List<Path> files = new ArrayList<>(archive.files(TrainingArchive.HISTORY));
        files.addAll(archive.files(Topics.INTERACTIONS));
        if (!files.isEmpty()) {
            addInteractions(files, log);
        }
        return new Facts(log.build(), catalogue);
    }

    private void addInteractions(List<Path> files, InteractionLogBuilder log) {
        duckDb.execute(ARCHIVED.formatted(DuckDb.list(files)));
        duckDb.execute(FACTS.formatted(names()));
        LongSet repeated = repeatedKeys();
        // Mostly there are none, and looking for them costs as much as reading.
        if (repeated.isEmpty()) {
            duckDb.queryChunks(ALL, rows -> add(rows, row -> false, log));
        } else {
            duckDb.queryChunks(ALL_WITH_KEYS, rows -> add(rows, row -> isSuspect(rows, row, repeated), log));
            duckDb.execute("CREATE TABLE repeated (key BIGINT)");
            duckDb.insert("repeated", repeated);
            duckDb.queryChunks(SUSPECTS_ONCE, rows -> add(rows, row -> false, log));
            duckDb.execute("DROP TABLE repeated");
        }
        duckDb.execute("DROP VIEW facts");
        duckDb.execute("DROP VIEW archived");
    }

    private LongSet repeatedKeys() {
        RepeatedKeys keys = new RepeatedKeys();
        duckDb.queryChunks(KEYS, rows -> {
            for (int column = 0; column < rows.columnCount(); column++) {
                DuckDBReadableVector key = rows.vector(column);
                for (long row = 0; row < rows.rowCount(); row++) {
                    if (!key.isNull(row)) {
                        keys.add(key.getLong(row));
                    }
                }
            }
        });
        return keys.repeated();
    }

    private static boolean isSuspect(DuckDBDataChunkReader rows, long row, LongSet repeated) {
        DuckDBReadableVector eventKey = rows.vector(5);
        DuckDBReadableVector placeKey = rows.vector(6);
        return !eventKey.isNull(row) && repeated.contains(eventKey.getLong(row))
                || !placeKey.isNull(row) && repeated.contains(placeKey.getLong(row));
    }

    private static void add(DuckDBDataChunkReader rows, LongPredicate leftOut, InteractionLogBuilder log) {
        DuckDBReadableVector shopper = rows.vector(0);
        DuckDBReadableVector product = rows.vector(1);
        DuckDBReadableVector atMillis = rows.vector(2);
        DuckDBReadableVector kind = rows.vector(3);
        DuckDBReadableVector target = rows.vector(4);
        for (long row = 0; row < rows.rowCount(); row++) {
            if (!leftOut.test(row)) {
                log.add(
                        shopper.getString(row),
                        product.getString(row),
                        atMillis.getLong(row),
                        KINDS[kind.getInt(row)],
                        target.getBoolean(row));
            }
        }
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
