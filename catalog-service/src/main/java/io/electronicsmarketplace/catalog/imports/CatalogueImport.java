package io.electronicsmarketplace.catalog.imports;

import io.electronicsmarketplace.catalog.metadata.MetadataLine;
import io.electronicsmarketplace.catalog.metadata.MetadataReader;
import io.electronicsmarketplace.catalog.product.ProductBulk;
import io.electronicsmarketplace.catalog.product.ProductContent;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings one metadata file into the catalogue. The file is read from its start also when an import
 * goes on: reading costs little, and all counts but those of written rows come out anew.
 */
final class CatalogueImport {

    /** Rows in one transaction: large enough to make round trips cheap, small enough for memory. */
    static final int BATCH = 1_000;

    private final Connection connection;
    private final ProductBulk products;
    private final Clock clock;
    private final Interruption interruption;
    private final Progress progress;

    private final SeenIds seen = new SeenIds();
    private final Skips skips = new Skips();
    private final SortedMap<String, Long> adjustments = new TreeMap<>();
    private final List<ProductContent> batch = new ArrayList<>(BATCH);
    private Checkpoint checkpoint = Checkpoint.START;
    private long rows;

    CatalogueImport(
            Connection connection, ProductBulk products, Clock clock, Interruption interruption, Progress progress) {
        this.connection = connection;
        this.products = products;
        this.clock = clock;
        this.interruption = interruption;
        this.progress = progress;
    }

    /**
     * Runs to the end of the file, or until interrupted.
     *
     * @throws IOException if the file cannot be read to its end; what was read is in the database
     */
    ImportReport.Catalogue run(Path file) throws IOException, SQLException {
        String source = FileFingerprint.of(file);
        checkpoint = Checkpoint.load(connection, source);
        long resumedAfter = checkpoint.lines();
        long start = System.nanoTime();
        boolean complete;
        try (var reader = MetadataReader.open(file);
                var bar = progress.start(file.getFileName().toString(), reader.bytesTotal())) {
            complete = readAll(reader, bar, source, resumedAfter);
        }
        return new ImportReport.Catalogue(
                file.toString(),
                complete,
                resumedAfter,
                rows,
                checkpoint.imported(),
                checkpoint.changed(),
                checkpoint.unchanged(),
                skips.count(),
                skips.reasons(),
                adjustments,
                (System.nanoTime() - start) / 1e9);
    }

    /** The ids of all products in the file, once it was run. */
    SeenIds ids() {
        return seen;
    }

    private boolean readAll(MetadataReader reader, Progress.Bar bar, String source, long resumedAfter)
            throws IOException, SQLException {
        long lastLine = 0;
        try {
            MetadataLine line;
            while ((line = reader.next()) != null) {
                rows++;
                lastLine = line.number();
                ProductContent content = accept(line);
                if (content != null && lastLine > resumedAfter) {
                    batch.add(content);
                }
                if (batch.size() == BATCH) {
                    write(lastLine, source);
                }
                bar.at(reader.bytesRead());
                if (interruption.requested()) {
                    write(Math.max(lastLine, resumedAfter), source);
                    return false;
                }
            }
        } catch (IOException e) {
            write(Math.max(lastLine, resumedAfter), source); // the lines before the damage are good
            throw e;
        }
        write(lastLine, source);
        checkpoint.save(connection, source, true);
        connection.commit();
        return true;
    }

    private @Nullable ProductContent accept(MetadataLine line) {
        return switch (line) {
            case MetadataLine.Refused refused -> {
                skips.add(refused.number(), refused.reason(), refused.detail());
                yield null;
            }
            case MetadataLine.Product product
            when !seen.add(product.content().id()) -> {
                skips.add(
                        product.number(),
                        "duplicate-id",
                        product.content().id() + " came before; the first one counts");
                yield null;
            }
            case MetadataLine.Product product -> {
                product.adjustments().forEach(name -> adjustments.merge(name, 1L, Long::sum));
                yield product.content();
            }
        };
    }

    private void write(long lastLine, String source) throws SQLException {
        var written = products.upsert(connection, batch, source, clock.instant());
        int inserted = written.inserted().size();
        int changed = written.changed().size();
        checkpoint = checkpoint.plus(lastLine, inserted, changed, batch.size() - inserted - changed);
        checkpoint.save(connection, source, false);
        connection.commit();
        batch.clear();
    }
}
