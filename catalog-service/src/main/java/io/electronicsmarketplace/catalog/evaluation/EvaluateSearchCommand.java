package io.electronicsmarketplace.catalog.evaluation;

import io.electronicsmarketplace.catalog.metadata.MetadataLine;
import io.electronicsmarketplace.catalog.metadata.MetadataReader;
import io.electronicsmarketplace.catalog.money.Money;
import io.electronicsmarketplace.catalog.product.ProductContent;
import io.electronicsmarketplace.catalog.search.lucene.LuceneProductSearch;
import io.electronicsmarketplace.catalog.search.lucene.ProductIndex;
import io.electronicsmarketplace.events.ProductState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code evaluate-search}: indexes a catalogue, asks all rated queries, and scores the answers. */
@Command(
        name = "evaluate-search",
        description = "Scores the search by human ratings of (query, product) pairs.",
        mixinStandardHelpOptions = true)
public final class EvaluateSearchCommand implements Callable<Integer> {

    private static final int BATCH = 1_000;

    @Option(names = "--catalogue", paramLabel = "FILE", required = true, description = "meta_*.jsonl or .jsonl.gz")
    private @Nullable Path catalogue;

    @Option(names = "--ratings", paramLabel = "FILE", required = true, description = "CSV: query,parent_asin,rating")
    private @Nullable Path ratings;

    @Option(names = "--out", paramLabel = "FILE", description = "where the report goes as JSON")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        try (var index = new ProductIndex(new ByteBuffersDirectory())) {
            index(index, Objects.requireNonNull(catalogue));
            var judged = RelevanceRatings.read(Objects.requireNonNull(ratings));
            SearchReport report = new SearchEvaluation(new LuceneProductSearch(index)).run(judged);
            SearchReportPrinter.print(report, commandLine.getOut());
            if (out != null) {
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValue(out.toFile(), report);
            }
            return 0;
        } catch (IOException e) {
            commandLine.getErr().println(e.getMessage());
            return 1;
        }
    }

    private static void index(ProductIndex index, Path catalogue) throws IOException {
        Set<String> seen = new HashSet<>();
        List<ProductState> batch = new ArrayList<>(BATCH);
        try (var reader = MetadataReader.open(catalogue)) {
            MetadataLine line;
            while ((line = reader.next()) != null) {
                if (line instanceof MetadataLine.Product product
                        && seen.add(product.content().id())) {
                    batch.add(state(product.content()));
                }
                if (batch.size() == BATCH) {
                    index.apply(batch);
                    batch.clear();
                }
            }
        }
        index.apply(batch);
        index.refresh();
    }

    private static ProductState state(ProductContent content) {
        return new ProductState(
                content.id(),
                1,
                content.title(),
                content.brand(),
                content.categories(),
                content.attributes(),
                content.image(),
                content.description(),
                content.averageRating(),
                content.ratingCount(),
                content.listPriceMinor(),
                Money.EUR,
                content.firstSeenAt() == null ? Instant.EPOCH : content.firstSeenAt(),
                List.of());
    }
}
