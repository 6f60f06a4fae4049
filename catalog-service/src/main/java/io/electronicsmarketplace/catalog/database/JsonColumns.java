package io.electronicsmarketplace.catalog.database;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists and maps in {@code jsonb} columns. */
public final class JsonColumns {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TEXT_BY_NAME = new TypeReference<>() {};

    private JsonColumns() {}

    public static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    public static List<String> texts(String json) {
        return JSON.readValue(json, TEXTS);
    }

    public static Map<String, String> textByName(String json) {
        return JSON.readValue(json, TEXT_BY_NAME);
    }
}
