package io.electronicsmarketplace.recommendation.reading;

import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
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
    private static final byte[] HEADER = "user_id,".getBytes(StandardCharsets.UTF_8);

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
        if (json) {
            Lines.forEach(file, history::review);
        } else {
            Lines.forEachBytes(file, history::row);
        }
        return history.refused;
    }

    private void row(byte[] line, int from, int to) {
        if (isBlank(line, from, to) || isHeader(line, from, to)) {
            return;
        }
        int first = comma(line, from, to);
        int second = comma(line, first + 1, to);
        int third = comma(line, second + 1, to);
        if (first == from || second <= first + 1 || third >= to) {
            refused++;
            return;
        }
        int end = comma(line, third + 1, to);
        long at = Digits.parse(line, third + 1, end);
        if (at == Digits.NONE || !isText(line, from, second)) {
            refused++;
            return;
        }
        into.add(line, from, first, first + 1, second, at, InteractionKind.RATING, true);
    }

    /** Whether the bytes are UTF-8: ids that are not would be told apart here and be one wherever they are written. */
    private static boolean isText(byte[] line, int from, int to) {
        for (int at = from; at < to; at++) {
            if (line[at] < 0) {
                return isUtf8(ByteBuffer.wrap(line, from, to - from));
            }
        }
        return true;
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isBlank(byte[] line, int from, int to) {
        int at = from;
        while (at < to && (line[at] == ' ' || line[at] == '\t')) {
            at++;
        }
        return at == to;
    }

    private static boolean isHeader(byte[] line, int from, int to) {
        return to - from >= HEADER.length && Arrays.equals(line, from, from + HEADER.length, HEADER, 0, HEADER.length);
    }

    /** The place of the next comma, or {@code to}. */
    private static int comma(byte[] line, int from, int to) {
        int at = from;
        while (at < to && line[at] != ',') {
            at++;
        }
        return Math.min(at, to);
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
