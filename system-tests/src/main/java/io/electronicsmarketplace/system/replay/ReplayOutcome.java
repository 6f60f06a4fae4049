package io.electronicsmarketplace.system.replay;

import io.electronicsmarketplace.system.replay.Comparison.Pair;
import java.util.ArrayList;
import java.util.List;

/**
 * What a replay came to.
 *
 * @param differences the first few lists that differ, and how many for which reason
 * @param within whether no request failed and every metric is within one per cent of offline
 */
public record ReplayOutcome(List<Figure> figures, List<String> differences, boolean within) {
    /** How far what was served may be from offline, as a share. */
    private static final double TOLERANCE = 0.01;

    /** A figure of the report. */
    public record Figure(String metric, double value, String unit) {}

    ReplayOutcome(Comparison comparison, int failures) {
        this(
                figures(comparison, failures),
                comparison.differences(),
                failures == 0
                        && comparison.queries() > 0
                        && comparison.means().stream().allMatch(pair -> pair.apart() <= TOLERANCE));
    }

    private static List<Figure> figures(Comparison comparison, int failures) {
        List<Figure> figures = new ArrayList<>();
        for (Pair pair : comparison.means()) {
            figures.add(new Figure(pair.metric() + " served", pair.served(), "mean"));
            figures.add(new Figure(pair.metric() + " offline", pair.offline(), "mean"));
            figures.add(new Figure(pair.metric() + " apart", 100 * pair.apart(), "%"));
        }
        figures.add(new Figure("requests", comparison.queries(), "lists"));
        figures.add(new Figure("failures", failures, "requests"));
        figures.add(new Figure("not by the pipeline in time", comparison.otherPolicies(), "lists"));
        figures.add(new Figure("equal item by item", 100.0 * comparison.equal() / comparison.queries(), "%"));
        return figures;
    }
}
