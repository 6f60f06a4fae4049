package io.electronicsmarketplace.recommendation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A table for a terminal: the first column to the left, numbers to the right. */
public final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... header) {
        rows.add(List.of(header));
    }

    public TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** A table of {@code fields} of the objects in an array; figures get four decimals, times none. */
    public static TextTable of(JsonNode objects, String... fields) {
        TextTable table = new TextTable(fields);
        for (JsonNode object : objects) {
            String[] cells = new String[fields.length];
            for (int i = 0; i < fields.length; i++) {
                cells[i] = cell(object.path(fields[i]), fields[i]);
            }
            table.row(cells);
        }
        return table;
    }

    private static String cell(JsonNode value, String field) {
        if (value.isIntegralNumber() || !value.isNumber()) {
            return value.asString("");
        }
        int decimals = field.contains("micros") ? 0 : field.contains("seconds") ? 1 : 4;
        return String.format(Locale.ROOT, "%." + decimals + "f", value.asDouble());
    }

    @Override
    public String toString() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                String pad = " ".repeat(widths[i] - row.get(i).length());
                text.append(i == 0 ? row.get(i) + pad : "  " + pad + row.get(i));
            }
            text.append(System.lineSeparator());
        }
        return text.toString();
    }
}
