package io.electronicsmarketplace.sessiontracker.history;

import io.electronicsmarketplace.sessiontracker.history.ParsedLine.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rating-only files: {@code user_id,parent_asin,rating,timestamp} with a header, perhaps with more
 * columns, such as {@code history}. Without a header these four are taken for granted.
 */
final class CsvReviewParser implements LineParser {

    private static final List<String> STANDARD = List.of("user_id", "parent_asin", "rating", "timestamp");
    private static final int MOST_COLUMNS = 64;

    private final ReviewTimes times;
    private final int columns;
    private final int user;
    private final int product;
    private final int rating;
    private final int timestamp;

    /** Where each field begins and ends in the line at hand. */
    private final int[] starts = new int[MOST_COLUMNS + 1];

    private final int[] ends = new int[MOST_COLUMNS + 1];

    private CsvReviewParser(List<String> header, ReviewTimes times) {
        this.times = times;
        this.columns = header.size();
        this.user = header.indexOf("user_id");
        this.product = header.contains("parent_asin") ? header.indexOf("parent_asin") : header.indexOf("asin");
        this.rating = header.indexOf("rating");
        this.timestamp = header.indexOf("timestamp");
        if (user < 0 || product < 0 || rating < 0 || timestamp < 0 || columns > MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    "The header is " + header + "; needed are the columns " + STANDARD + " in any order.");
        }
    }

    /** @param firstLine a header, or else the first review */
    static CsvReviewParser of(String firstLine, ReviewTimes times) {
        return new CsvReviewParser(isHeader(firstLine) ? names(firstLine) : STANDARD, times);
    }

    static boolean isHeader(String firstLine) {
        return names(firstLine).contains("user_id");
    }

    @Override
    public ParsedLine parse(byte[] buffer, int start, int length) {
        if (split(buffer, start, start + length) != columns) {
            return Refusal.WRONG_COLUMNS;
        }
        if (isBlank(user)) {
            return Refusal.NO_USER;
        }
        if (isBlank(product)) {
            return Refusal.NO_PRODUCT;
        }
        if (isBlank(rating)) {
            return Refusal.NO_RATING;
        }
        if (isBlank(timestamp)) {
            return Refusal.NO_TIMESTAMP;
        }
        double stars = Numbers.parse(buffer, starts[rating], ends[rating]);
        if (!(stars >= 1 && stars <= 5)) {
            return Refusal.RATING_OUT_OF_RANGE;
        }
        long at = times.toMillis((long) Numbers.parse(buffer, starts[timestamp], ends[timestamp]));
        if (at == ReviewTimes.IMPLAUSIBLE) {
            return Refusal.TIMESTAMP_IMPLAUSIBLE;
        }
        return new Review(text(buffer, user), text(buffer, product), stars, at);
    }

    /** Finds the fields, without quotes and surrounding spaces; commas within quotes do not separate. */
    private int split(byte[] buffer, int start, int end) {
        int count = 0;
        int from = start;
        boolean quoted = false;
        for (int i = start; i <= end; i++) {
            if (i < end && buffer[i] == '"') {
                quoted = !quoted;
            } else if (i == end || (buffer[i] == ',' && !quoted)) {
                if (count == MOST_COLUMNS) {
                    return -1;
                }
                trim(buffer, from, i, count++);
                from = i + 1;
            }
        }
        return count;
    }

    private void trim(byte[] buffer, int from, int to, int field) {
        int start = from;
        int end = to;
        while (start < end && (buffer[start] == ' ' || buffer[start] == '"')) {
            start++;
        }
        while (end > start && (buffer[end - 1] == ' ' || buffer[end - 1] == '"')) {
            end--;
        }
        starts[field] = start;
        ends[field] = end;
    }

    private boolean isBlank(int field) {
        return starts[field] == ends[field];
    }

    private String text(byte[] buffer, int field) {
        return new String(buffer, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
    }

    private static List<String> names(String header) {
        List<String> names = new ArrayList<>();
        for (String name : header.split(",", -1)) {
            names.add(name.replace("\"", "").strip());
        }
        return names;
    }
}
