package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import io.electronicsmarketplace.recommendation.data.ProductFacts;
import io.electronicsmarketplace.recommendation.reading.AmazonCatalogue;
import io.electronicsmarketplace.recommendation.reading.AmazonHistory;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads facts from Amazon Reviews 2023 files. */
final class FileFacts {
    private FileFacts() {}

    static Facts read(Path history, @Nullable Path catalogue, PrintStream out) {
        InteractionLogBuilder log = new InteractionLogBuilder();
        long refused = AmazonHistory.read(history, log);
        out.printf("%,d interactions read, %,d lines refused%n", log.rows(), refused);
        if (log.rows() == 0) {
            throw new IllegalArgumentException(history + " holds no interactions");
        }
        Map<String, ProductFacts> facts = catalogue == null ? Map.of() : AmazonCatalogue.read(catalogue);
        return new Facts(log.build(), facts);
    }
}
