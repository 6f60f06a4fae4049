package io.electronicsmarketplace.system.bench;

import java.util.List;

/** What a benchmark measured: the JSON that {@code --out} writes. */
record BenchReport(String name, List<Row> rows) {

    /** @param conditions under which the value was measured */
    record Row(String metric, double value, String unit, String conditions) {}
}
