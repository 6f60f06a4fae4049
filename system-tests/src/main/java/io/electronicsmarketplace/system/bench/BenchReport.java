package io.electronicsmarketplace.system.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark measured: the JSON that {@code --out} writes. */
record BenchReport(String name, List<Row> rows) {

    /** @param conditions under which the value was measured */
    record Row(String metric, double value, String unit, String conditions) {}

    /** A table for people, and JSON where {@code --out} says. */
    void print(@Nullable Path out) {
        // Means of metrics lie below 1.
        rows.forEach(row -> System.out.printf(
                Locale.ROOT,
                row.value() < 1 ? "%-34s %12.4f %-8s %s%n" : "%-34s %12.1f %-8s %s%n",
                row.metric(),
                row.value(),
                row.unit(),
                row.conditions()));
        if (out != null) {
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValue(out.toFile(), this);
        }
    }
}
