package io.electronicsmarketplace.recommendation.tuning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The way of a search.
 *
 * @param best the recipe chosen
 * @param curve best figure after each trial, the start first
 * @param drawn how many recipes were judged on a quarter of the queries, on half of them, and on all
 * @param resumedAfterTrial with which the search went on after it was broken off, null if it was made at a stretch
 * @param ranker a sentence on what became of the learnt ranker
 */
public record SearchOutcome(
        Judged best,
        List<Double> curve,
        List<Integer> drawn,
        @Nullable Integer resumedAfterTrial,
        String ranker) {
    public SearchOutcome {
        curve = List.copyOf(curve);
        drawn = List.copyOf(drawn);
    }

    public int trials() {
        return curve.size() - 1;
    }

    /** Adds {@code search} to a report, and answers it. */
    public ObjectNode addTo(ObjectNode report) {
        ObjectNode search = report.putObject("search");
        search.put("trials", trials());
        search.put("resumed_after_trial", resumedAfterTrial);
        search.put("ranker", ranker);
        search.set("curve", JsonMapper.shared().valueToTree(curve));
        search.putObject("drawn")
                .put("stopped_after_a_quarter", drawn.get(0))
                .put("stopped_after_half", drawn.get(1))
                .put("judged_on_all", drawn.get(2));
        return search;
    }
}
