package io.electronicsmarketplace.catalog.imports;

import io.electronicsmarketplace.catalog.database.DatabaseSettings;
import io.electronicsmarketplace.catalog.export.CatalogueExport;
import io.electronicsmarketplace.catalog.listing.ListingBulk;
import io.electronicsmarketplace.catalog.outbox.OutboxBulk;
import io.electronicsmarketplace.catalog.product.ImportedProducts;
import io.electronicsmarketplace.catalog.product.ProductBulk;
import io.electronicsmarketplace.catalog.product.ProductScan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code import}: exit status 0 if everything asked for is in, 1 if not, 130 if interrupted. */
@Command(
        name = "import",
        description = "Imports product metadata (Amazon Reviews 2023 format) and listings into the catalogue.",
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    private static final int INTERRUPTED = 130;

    @Option(names = "--catalogue", paramLabel = "FILE", description = "meta_*.jsonl or .jsonl.gz")
    private @Nullable Path catalogue;

    @Option(names = "--listings", paramLabel = "FILE", description = "listings.jsonl of the sample data")
    private @Nullable Path listings;

    @Option(
            names = "--demo-listings",
            paramLabel = "N",
            description = "invents N second-hand listings of the file's products (of all imported ones without a file)")
    private int demoListings;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "seed of demo listings, default 1")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE", description = "where the report goes as JSON")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    private final DatabaseSettings database = DatabaseSettings.fromEnvironment();

    @Override
    public Integer call() throws IOException {
        if (catalogue == null && listings == null && demoListings == 0) {
            throw usage("say what to import: --catalogue, --listings or --demo-listings");
        }
        if (demoListings < 0) {
            throw usage("--demo-listings must not be negative");
        }
        for (Path file : new Path[] {catalogue, listings}) {
            if (file != null && !Files.isReadable(file)) {
                throw usage("there is no readable file " + file);
            }
        }
        try {
            database.migrate();
            return run();
        } catch (SQLException | FlywayException e) {
            err().println("The database " + database + " failed: " + firstLine(e)
                    + "\nWhat was committed is kept; the same command goes on.");
            return 1;
        } catch (IOException e) {
            err().println(firstLine(e));
            return 1;
        }
    }

    private int run() throws IOException, SQLException {
        long start = System.nanoTime();
        try (var interruption = Interruption.ofShutdown();
                Connection connection = database.connect("import")) {
            connection.setAutoCommit(false);
            // The last batches may be lost if the server crashes, never half of one; the checkpoint knows.
            try (var statement = connection.createStatement()) {
                statement.execute("SET synchronous_commit = off");
            }
            var listingBulk = new ListingBulk();
            var productBulk = new ProductBulk(listingBulk, new OutboxBulk());
            ImportReport report = importAll(connection, productBulk, listingBulk, interruption)
                    .timed((System.nanoTime() - start) / 1e9);
            ImportReportPrinter.print(report, out());
            if (out != null) {
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValue(out.toFile(), report);
            }
            if (interruption.requested()) {
                out().println("Interrupted. The same command goes on from here.");
                return INTERRUPTED;
            }
            export(listingBulk);
            return 0;
        }
    }

    /** So that the trainer knows what came in, before the service's daily export. */
    private void export(ListingBulk listings) throws IOException, SQLException {
        Path directory =
                Path.of(System.getenv().getOrDefault("CATALOGUE_EXPORT_DIRECTORY", ".market/catalogue-export"));
        new CatalogueExport(database, new ProductScan(listings), directory).run();
    }

    private ImportReport importAll(
            Connection connection, ProductBulk products, ListingBulk listingBulk, Interruption interruption)
            throws IOException, SQLException {
        ImportReport report = ImportReport.EMPTY;
        SeenIds ids = null;
        if (catalogue != null) {
            var run = new CatalogueImport(connection, products, Clock.systemUTC(), interruption, Progress.ifTerminal());
            report = report.with(run.run(catalogue));
            ids = run.ids();
        }
        if (listings != null && !interruption.requested()) {
            var run = new ListingsImport(connection, listingBulk, products, Clock.systemUTC(), interruption);
            report = report.withListings(run.run(listings));
        }
        if (demoListings > 0 && !interruption.requested()) {
            report = report.withDemoListings(importDemoListings(connection, products, listingBulk, interruption, ids));
        }
        return report;
    }

    private ImportReport.Listings importDemoListings(
            Connection connection,
            ProductBulk products,
            ListingBulk listingBulk,
            Interruption interruption,
            @Nullable SeenIds ids)
            throws SQLException {
        try (Connection reading = database.connect("import demo listings");
                var imported = ImportedProducts.shuffled(reading, seed, id -> ids == null || ids.contains(id))) {
            long count = ids == null ? ImportedProducts.count(connection) : ids.size();
            return new DemoListingsImport(connection, listingBulk, products, Clock.systemUTC(), interruption)
                    .run(imported, count, demoListings, seed);
        }
    }

    private static String firstLine(Exception failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec().commandLine(), message);
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private PrintWriter err() {
        return spec().commandLine().getErr();
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets it");
        }
        return spec;
    }
}
