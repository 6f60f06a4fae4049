package io.electronicsmarketplace.recommendation.offpolicy;

import io.electronicsmarketplace.recommendation.statistics.Bootstrap;
import io.electronicsmarketplace.recommendation.statistics.Interval;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Clicks per product seen, of one part of what was seen.
 *
 * @param interval 95 %, bootstrap over users
 */
public record ClickThrough(String surface, String part, long seen, long clicked, double rate, Interval interval) {

    /** By surface and source: not how good a source is, for sources get different places. */
    public static List<ClickThrough> bySource(List<SeenCount> counts, Bootstrap bootstrap) {
        return by(SeenCount::source, Comparator.naturalOrder(), counts, bootstrap);
    }

    /** By surface and place, the first place first: what position is worth, mixed with what stands there. */
    public static List<ClickThrough> bySlot(List<SeenCount> counts, Bootstrap bootstrap) {
        return by(SeenCount::position, Comparator.naturalOrder(), counts, bootstrap);
    }

    private static <K> List<ClickThrough> by(
            Function<SeenCount, K> part, Comparator<K> order, List<SeenCount> counts, Bootstrap bootstrap) {
        Map<String, Map<K, List<SeenCount>>> parts = new TreeMap<>();
        for (SeenCount count : counts) {
            parts.computeIfAbsent(count.surface(), surface -> new TreeMap<>(order))
                    .computeIfAbsent(part.apply(count), unknown -> new ArrayList<>())
                    .add(count);
        }
        List<ClickThrough> rates = new ArrayList<>();
        parts.forEach((surface, of) ->
                of.forEach((key, counted) -> rates.add(rate(surface, key.toString(), counted, bootstrap))));
        return rates;
    }

    private static ClickThrough rate(String surface, String part, List<SeenCount> counts, Bootstrap bootstrap) {
        Int2ObjectOpenHashMap<double[]> users = new Int2ObjectOpenHashMap<>();
        long seen = 0;
        long clicked = 0;
        for (SeenCount count : counts) {
            seen += count.seen();
            clicked += count.clicked();
            double[] sums = users.computeIfAbsent(count.user(), user -> new double[2]);
            sums[0] += count.clicked();
            sums[1] += count.seen();
        }
        Interval interval = bootstrap.interval(
                users.values().toArray(double[][]::new), sums -> sums[1] == 0 ? 0 : sums[0] / sums[1]);
        return new ClickThrough(surface, part, seen, clicked, seen == 0 ? 0 : clicked / (double) seen, interval);
    }
}
