package io.electronicsmarketplace.sample;

import io.electronicsmarketplace.sample.catalogue.Catalogue;
import io.electronicsmarketplace.sample.catalogue.CatalogueGenerator;
import io.electronicsmarketplace.sample.catalogue.ProductWriter;
import io.electronicsmarketplace.sample.catalogue.Taxonomy;
import io.electronicsmarketplace.sample.history.HistoryGenerator;
import io.electronicsmarketplace.sample.history.Tally;
import io.electronicsmarketplace.sample.image.ImageWriter;
import io.electronicsmarketplace.sample.listing.ListingGenerator;
import io.electronicsmarketplace.sample.random.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Generates the sample.
 *
 * <p>Files, all in one folder:
 *
 * <ul>
 *   <li>{@value #CATALOGUE}: products, in the metadata format of Amazon Reviews 2023
 *   <li>{@value #RATINGS}: the history, in its rating-only format
 *   <li>{@value #REVIEWS}: the same history with texts, in its review format, if wanted
 *   <li>{@value #LISTINGS}: second-hand items on offer, in the project's own format
 *   <li>{@value #IMAGES}{@code /<product id>.svg}: the pictures that the catalogue refers to as {@code /images/…}
 *   <li>{@value #SUMMARY}: settings and counts, written last
 * </ul>
 */
public final class SampleData {
    public static final String CATALOGUE = "meta_Electronics.jsonl";
    public static final String RATINGS = "Electronics.csv";
    public static final String REVIEWS = "Electronics.jsonl";
    public static final String LISTINGS = "listings.jsonl";
    public static final String IMAGES = "images";
    public static final String SUMMARY = "sample.json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SampleData() {}

    /** Writes the sample into a folder, replacing an earlier one there. */
    public static SampleSummary write(Path directory, SampleSettings settings) throws IOException {
        Files.createDirectories(directory);
        Files.deleteIfExists(directory.resolve(SUMMARY));
        Files.deleteIfExists(directory.resolve(REVIEWS));

        var streams = new Streams(settings.seed());
        long untilDay = ChronoUnit.DAYS.between(Instant.EPOCH, settings.until());
        Catalogue catalogue = new CatalogueGenerator(Taxonomy.load(), streams, untilDay).generate(settings.products());
        Tally tally = new HistoryGenerator(catalogue, streams, untilDay)
                .write(
                        settings.users(),
                        directory.resolve(RATINGS),
                        settings.reviews() ? directory.resolve(REVIEWS) : null);
        writeCatalogue(directory.resolve(CATALOGUE), catalogue, tally, streams);
        new ListingGenerator(catalogue, tally, streams, untilDay)
                .write(settings.listings(), directory.resolve(LISTINGS));
        new ImageWriter().write(catalogue, directory.resolve(IMAGES));

        var summary = new SampleSummary(settings, tally.total());
        MAPPER.writeValue(directory.resolve(SUMMARY), summary);
        return summary;
    }

    /** What a folder holds; empty if no sample was ever finished there. */
    public static Optional<SampleSummary> read(Path directory) {
        Path file = directory.resolve(SUMMARY);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(file, SampleSummary.class));
        } catch (JacksonException notASummary) {
            return Optional.empty();
        }
    }

    private static void writeCatalogue(Path file, Catalogue catalogue, Tally tally, Streams streams) {
        try (var writer = new ProductWriter(file, catalogue, streams)) {
            for (int i = 0; i < catalogue.products().size(); i++) {
                int ratings = tally.ratingsOf(i);
                writer.write(
                        i, ratings, ratings == 0 ? 0 : tally.averageOf(i), ImageWriter.address(catalogue.product(i)));
            }
        }
    }
}
