package io.electronicsmarketplace.sample.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The kinds of electronics that exist, and who makes them. */
public final class Taxonomy {
    private final List<Kind> kinds;
    private final List<Brand> brands;
    private final Map<String, Integer> kindsByKey = new HashMap<>();

    private Taxonomy(List<Kind> kinds, List<Brand> brands) {
        this.kinds = List.copyOf(kinds);
        this.brands = List.copyOf(brands);
        for (int i = 0; i < kinds.size(); i++) {
            kindsByKey.put(kinds.get(i).key(), i);
        }
    }

    /** Reads the taxonomy that comes with the generator. */
    public static Taxonomy load() {
        return new Taxonomy(
                read("kinds.json", new TypeReference<>() {}), read("brands.json", new TypeReference<>() {}));
    }

    public List<Kind> kinds() {
        return kinds;
    }

    public List<Brand> brands() {
        return brands;
    }

    /** The position in {@link #kinds()} of the kind with this key. */
    public int kindIndex(String key) {
        return Objects.requireNonNull(kindsByKey.get(key), () -> "no such kind: " + key);
    }

    /** The makers of this kind, by their position in {@link #brands()}. */
    public int[] makersOf(Kind kind) {
        return IntStream.range(0, brands.size())
                .filter(brand -> brands.get(brand).kinds().contains(kind.key()))
                .toArray();
    }

    private static <T> T read(String resource, TypeReference<T> type) {
        try (InputStream in = Objects.requireNonNull(Taxonomy.class.getResourceAsStream(resource), resource)) {
            return JsonMapper.shared().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
