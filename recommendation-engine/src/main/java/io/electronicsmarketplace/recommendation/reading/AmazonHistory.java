package io.electronicsmarketplace.recommendation.reading;

import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ratings of Amazon Reviews 2023, each a row of kind {@code RATING} and a target: the rating-only CSV
 * ({@code user_id,parent_asin,rating,timestamp[,…]}, with or without header) or full reviews as JSONL
 * ({@code user_id}, {@code parent_asin}, {@code timestamp}). Times are Unix milliseconds.
 */
public final class AmazonHistory {
    private final InteractionLogBuilder into;
    private long refused;

    private AmazonHistory(InteractionLogBuilder into) {
        this.into = into;
    }

    /** Reads the file into {@code into} and returns how many lines were refused as broken. */
    public static long read(Path file, InteractionLogBuilder into) {
        AmazonHistory history = new AmazonHistory(into);
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean json = name.endsWith(".jsonl") || name.endsWith(".jsonl.gz");
        Lines.forEach(file, json ? history::review : history::row);
        return history.refused;
    }

    private void row(String line) {
        if (line.isBlank() || line.startsWith("user_id,")) {
            return;
        }
        int first = line.indexOf(',');
        int second = line.indexOf(',', first + 1);
        int third = line.indexOf(',', second + 1);
        if (first <= 0 || second <= first + 1 || third < 0) {
            refused++;
            return;
        }
        int end = line.indexOf(',', third + 1);
        try {
            long at = Long.parseLong(line, third + 1, end < 0 ? line.length() : end, 10);
            add(line.substring(0, first), line.substring(first + 1, second), at);
        } catch (NumberFormatException e) {
            refused++;
        }
    }

    private void review(String line) {
        if (line.isBlank()) {
            return;
        }
        try {
            JsonNode review = JsonMapper.shared().readTree(line);
            String user = review.path("user_id").asString("");
            String product = review.path("parent_asin").asString("");
            JsonNode at = review.path("timestamp");
            if (user.isEmpty() || product.isEmpty() || !at.isIntegralNumber()) {
                refused++;
                return;
            }
            add(user, product, at.asLong());
        } catch (JacksonException e) {
            refused++;
        }
    }

    private void add(String user, String product, long atMillis) {
        into.add(user, product, atMillis, InteractionKind.RATING, true);
    }
}
