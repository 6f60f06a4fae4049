package io.electronicsmarketplace.catalog.search.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What else a word is called, from {@code search/synonyms.txt}. */
final class Synonyms {

    private static final Map<String, List<String>> BY_WORD = read();

    private Synonyms() {}

    /** Other terms for this one; empty for most. */
    static List<String> of(String term) {
        return BY_WORD.getOrDefault(term, List.of());
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> byWord = new HashMap<>();
        try (InputStream file =
                Objects.requireNonNull(Synonyms.class.getResourceAsStream("/search/synonyms.txt"), "in the jar")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(","))
                            .map(word -> SearchText.words(word).getFirst().whole())
                            .toList())
                    .forEach(group -> group.forEach(word -> byWord.put(
                            word,
                            group.stream().filter(other -> !other.equals(word)).toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(byWord);
    }
}
