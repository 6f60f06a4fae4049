package io.electronicsmarketplace.catalog.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lines that were left out, counted by reason; the first of each reason with their numbers. */
final class Skips {

    /** More than a person will look at; the counts go on. */
    static final int LINES_LIMIT = 100;

    /** One line that was left out. */
    record Line(long line, String detail) {}

    /** All of one reason. */
    record Reason(long count, List<Line> lines) {}

    private final SortedMap<String, Reason> reasons = new TreeMap<>();
    private long count;

    void add(long line, String reason, String detail) {
        count++;
        Reason before = reasons.getOrDefault(reason, new Reason(0, new ArrayList<>()));
        if (before.lines().size() < LINES_LIMIT) {
            before.lines().add(new Line(line, detail));
        }
        reasons.put(reason, new Reason(before.count() + 1, before.lines()));
    }

    long count() {
        return count;
    }

    SortedMap<String, Reason> reasons() {
        return reasons;
    }
}
