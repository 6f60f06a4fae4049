package io.electronicsmarketplace.catalog.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Human ratings of products by query: CSV with the header {@code query,parent_asin,rating}; quotes
 * where a query holds a comma.
 */
record RelevanceRatings(Map<String, Map<String, Integer>> byQuery) {

    static RelevanceRatings read(Path file) throws IOException {
        Map<String, Map<String, Integer>> byQuery = new LinkedHashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String line = lines.readLine();
            if (line == null || !line.strip().equals("query,parent_asin,rating")) {
                throw new IOException(file + " must begin with the line query,parent_asin,rating");
            }
            for (int number = 2; (line = lines.readLine()) != null; number++) {
                if (!line.isBlank()) {
                    add(byQuery, line, file + ", line " + number);
                }
            }
        }
        return new RelevanceRatings(byQuery);
    }

    private static void add(Map<String, Map<String, Integer>> byQuery, String line, String where) throws IOException {
        List<String> fields = fields(line);
        Integer rating = fields.size() == 3 ? rating(fields.get(2)) : null;
        if (rating == null) {
            throw new IOException(where + ": expected query,parent_asin,rating with a rating from 0 to 10");
        }
        byQuery.computeIfAbsent(fields.get(0), query -> new LinkedHashMap<>()).put(fields.get(1), rating);
    }

    private static @Nullable Integer rating(String text) {
        String digits = text.strip();
        return digits.matches("\\d|10") ? Integer.valueOf(digits) : null;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
