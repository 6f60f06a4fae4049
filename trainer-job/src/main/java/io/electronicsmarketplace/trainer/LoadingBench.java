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
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
        Path parquet = Files.createDirectories(folder.resolve("history")).resolve("part-00000.parquet");
        BenchReport report = new BenchReport("loading");
        try {
            write(log, plain, false);
            write(log, gzipped, true);
            writeParquet(plain, parquet);
            report(report, "csv", plain, () -> fromCsv(plain));
            report(report, "csv.gz", gzipped, () -> fromCsv(gzipped));
            report(report, "parquet", parquet, () -> fromParquet(folder));
        } finally {
            for (Path path : List.of(plain, gzipped, parquet, folder.resolve("history"), folder)) {
                Files.deleteIfExists(path);
            }
        }
        report.write(out);
        return 0;
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
        try (ParquetFacts facts = new ParquetFacts()) {
            return facts.read(archive, archive).log();
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

    /** As session-tracker archives an imported history. */
    private static void writeParquet(Path csv, Path parquet) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    COPY (SELECT 'h-' || row_number() OVER () AS event_id, 'rating' AS type,
                        NULL::varchar AS visitor_id, user_id, parent_asin AS product_id, "timestamp"::bigint AS at_ms,
                        NULL::varchar AS recommendation_id, NULL::varchar AS surface, NULL::varchar AS query,
                        NULL::integer AS topic_partition, NULL::bigint AS topic_offset
                    FROM read_csv('%s', header = true, all_varchar = true)) TO '%s' (FORMAT parquet)
                    """.formatted(csv, parquet));
        }
    }
}
