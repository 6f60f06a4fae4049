package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import io.electronicsmarketplace.recommendation.generated.GeneratedHistory;
import io.electronicsmarketplace.recommendation.reading.AmazonHistory;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench loading}: rows a second from files of a generated history into a sorted log. */
@Command(
        name = "loading",
        description = "Writes a generated history as CSV and Parquet and times reading it into a log.",
        mixinStandardHelpOptions = true)
final class LoadingBench implements Callable<Integer> {
    private static final char LINE_END = 10;

    /** As session-tracker archives an imported history. */
    private static final String HISTORY = """
            SELECT 'h-' || md5((row_number() OVER ())::varchar) AS event_id, 'rating' AS type,
                NULL::varchar AS visitor_id, user_id, parent_asin AS product_id, NULL::varchar AS listing_id,
                "timestamp"::bigint AS at_ms, NULL::varchar AS recommendation_id, NULL::integer AS position,
                NULL::varchar AS surface, NULL::varchar AS query, rating::double AS rating,
                NULL::integer AS topic_partition, NULL::bigint AS topic_offset
            FROM read_csv('%s', header = true, all_varchar = true)
            """;

    /** As it archives what it consumed: with offsets, and of a thousand events one was produced twice. */
    private static final String SOME_TWICE = """
            WITH consumed AS (
                SELECT * EXCLUDE (file_row_number)
                    REPLACE (0 AS topic_partition, file_row_number AS topic_offset)
                FROM read_parquet('%s', file_row_number = true)
            )
            SELECT * FROM consumed
            UNION ALL
            SELECT * REPLACE (topic_offset + %d AS topic_offset) FROM consumed WHERE topic_offset %% 1000 = 0
            """;

    @Option(names = "--interactions", defaultValue = "4400000", description = "Default: ${DEFAULT-VALUE}.")
    private int interactions;

    @Option(names = "--products", defaultValue = "160000", description = "Default: ${DEFAULT-VALUE}.")
    private int products;

    @Option(names = "--turns", defaultValue = "3", description = "The best counts. Default: ${DEFAULT-VALUE}.")
    private int turns;

    @Option(names = "--out", description = "Where the report goes, as JSON.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException, SQLException {
        InteractionLog log = new GeneratedHistory(interactions, products, 1).log();
        Path folder = Files.createTempDirectory("bench-loading");
        Path plain = folder.resolve("history.csv");
        Path gzipped = folder.resolve("history.csv.gz");
        Path imported = folder.resolve("imported");
        Path archived = folder.resolve("archived");
        BenchReport report = new BenchReport("loading");
        try {
            write(log, plain, false);
            write(log, gzipped, true);
            Path history = writeParquet(imported.resolve("history/bench"), HISTORY.formatted(plain));
            Path twice = writeParquet(
                    archived.resolve("interactions/day=2023-01-01"), SOME_TWICE.formatted(history, interactions));
            report(report, "csv", plain, () -> fromCsv(plain));
            report(report, "csv.gz", gzipped, () -> fromCsv(gzipped));
            report(report, "parquet", history, () -> fromParquet(imported));
            report(report, "parquet, some twice", twice, () -> fromParquet(archived));
        } finally {
            delete(folder);
        }
        report.write(out);
        return 0;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void report(BenchReport report, String name, Path file, Supplier<InteractionLog> read) throws IOException {
        double best = 0;
        double bestOfProcessor = 0;
        for (int turn = 0; turn < turns; turn++) {
            Stopwatch stopwatch = new Stopwatch();
            int rows = read.get().rows();
            best = Math.max(best, rows / stopwatch.seconds());
            bestOfProcessor = Math.max(bestOfProcessor, rows / stopwatch.processorSeconds());
        }
        String conditions = String.format(
                Locale.ROOT,
                "%,.0f a second of one processor; %,d rows, %,d bytes, sorting the log included",
                bestOfProcessor,
                interactions,
                Files.size(file));
        report.add(name, best, "rows/s", conditions);
    }

    private static InteractionLog fromCsv(Path file) {
        InteractionLogBuilder builder = new InteractionLogBuilder();
        AmazonHistory.read(file, builder);
        return builder.build();
    }

    private static InteractionLog fromParquet(Path archive) {
        try (TrainingArchive files = TrainingArchive.open(archive);
                ParquetFacts facts = new ParquetFacts()) {
            return facts.read(files, archive).log();
        }
    }

    /** As Amazon Reviews 2023 has it: shoppers' ids are 28 characters long, products' ten; in no order. */
    private static void write(InteractionLog log, Path file, boolean gzipped) throws IOException {
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(
                gzipped ? new GZIPOutputStream(Files.newOutputStream(file), 1 << 16) : Files.newOutputStream(file),
                StandardCharsets.UTF_8))) {
            writer.write("user_id,parent_asin,rating,timestamp");
            int[] order = new int[log.rows()];
            Arrays.setAll(order, row -> row);
            // In the order of time, which a log has, sorting it would cost next to nothing.
            IntArrays.shuffle(order, new Random(1));
            for (int row : order) {
                writer.write(LINE_END);
                long shopper = log.shopper(row) * 0x9E3779B97F4A7C15L;
                writer.write("AE%016X%010d".formatted(shopper, Math.abs(shopper % 10_000_000_000L)));
                writer.write(",B0%08X,5.0,".formatted(log.product(row) * 0x9E3779B1));
                writer.write(Long.toString(log.atMillis(row)));
            }
        }
    }

    private static Path writeParquet(Path folder, String rows) throws IOException, SQLException {
        Path file = Files.createDirectories(folder).resolve("part-00000.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (%s) TO '%s' (FORMAT parquet, COMPRESSION zstd)".formatted(rows, file));
        }
        return file;
    }
}
