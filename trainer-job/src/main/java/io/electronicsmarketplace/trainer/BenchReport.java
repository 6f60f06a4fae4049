package io.electronicsmarketplace.trainer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Collects what a benchmark measures; each row is printed as soon as it is known. */
final class BenchReport {
    private final String name;
    private final List<Row> rows = new ArrayList<>();

    BenchReport(String name) {
        this.name = name;
    }

    /** @param conditions under which the value was measured */
    record Row(String metric, double value, String unit, String conditions) {}

    private record Written(String name, List<Row> rows) {}

    void add(String metric, double value, String unit, String conditions) {
        rows.add(new Row(metric, value, unit, conditions));
        System.out.printf(Locale.ROOT, "%-28s %14s %-7s %s%n", metric, number(value), unit, conditions);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 1 ? "%.4f" : value < 100 ? "%,.2f" : "%,.0f", value);
    }

    void write(@Nullable Path out) {
        if (out != null) {
            Reports.write(
                    out,
                    JsonMapper.shared().valueToTree(new Written(name, rows)).toPrettyString());
        }
    }
}
