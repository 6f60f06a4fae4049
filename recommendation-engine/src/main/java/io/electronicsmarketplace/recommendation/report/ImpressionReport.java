package io.electronicsmarketplace.recommendation.report;

import io.electronicsmarketplace.recommendation.offpolicy.ClickThrough;
import io.electronicsmarketplace.recommendation.offpolicy.Estimate;
import io.electronicsmarketplace.recommendation.offpolicy.ExplorationPolicy;
import io.electronicsmarketplace.recommendation.offpolicy.ExploredSlot;
import io.electronicsmarketplace.recommendation.offpolicy.LoggedDraw;
import io.electronicsmarketplace.recommendation.offpolicy.OffPolicy;
import io.electronicsmarketplace.recommendation.offpolicy.SeenCount;
import io.electronicsmarketplace.recommendation.statistics.Bootstrap;
import io.electronicsmarketplace.recommendation.statistics.Interval;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The part of a report on what was served and seen: click-through, and other ways to explore. */
public final class ImpressionReport {
    /** As in the table of an evaluation: nothing is decided by it. */
    private static final int RESAMPLES = 1_000;

    private final Bootstrap bootstrap;

    public ImpressionReport(long seed) {
        this.bootstrap = new Bootstrap(RESAMPLES, seed);
    }

    /** Adds {@code click_through_by_source}, {@code click_through_by_slot} and {@code off_policy}, where there is any. */
    public void addTo(ObjectNode report, List<SeenCount> seen, List<ExploredSlot> explored) {
        if (!seen.isEmpty()) {
            rates(report.putArray("click_through_by_source"), "source", ClickThrough.bySource(seen, bootstrap));
            rates(report.putArray("click_through_by_slot"), "slot", ClickThrough.bySlot(seen, bootstrap));
        }
        if (!explored.isEmpty()) {
            ArrayNode policies = report.putArray("off_policy");
            OffPolicy estimates = new OffPolicy(bootstrap);
            for (ExplorationPolicy policy : ExplorationPolicy.values()) {
                List<LoggedDraw> draws = policy.draws(explored);
                policy(policies.addObject(), policy, draws.size(), estimates.snips(draws));
                policy(policies.addObject(), policy, draws.size(), estimates.doublyRobust(draws));
            }
        }
    }

    private static void rates(ArrayNode rows, String part, List<ClickThrough> rates) {
        for (ClickThrough rate : rates) {
            ObjectNode row = rows.addObject();
            row.put("surface", rate.surface());
            row.put(part, rate.part());
            row.put("seen", rate.seen());
            row.put("clicked", rate.clicked());
            row.put("click_through", rate.rate());
            interval(row.putArray("click_through_ci"), rate.interval());
        }
    }

    private static void policy(ObjectNode row, ExplorationPolicy policy, int draws, Estimate estimate) {
        row.put("policy", policy.wireName());
        row.put("estimator", estimate.estimator());
        row.put("click_through", estimate.value());
        interval(row.putArray("click_through_ci"), estimate.interval());
        row.put("draws", draws);
        row.put("effective_sample_size", estimate.effectiveSampleSize());
    }

    private static void interval(ArrayNode ends, Interval interval) {
        ends.add(interval.low()).add(interval.high());
    }
}
