package io.electronicsmarketplace.recommendation.simulation;

import io.electronicsmarketplace.recommendation.report.ImpressionReport;
import io.electronicsmarketplace.recommendation.statistics.Bootstrap;
import io.electronicsmarketplace.recommendation.statistics.Interval;
import io.electronicsmarketplace.recommendation.statistics.UserSums;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A simulation as JSON, in the form of a benchmark: rows of metrics, and the weeks and offers behind them. */
final class SimulationReport {
    private static final int RESAMPLES = 1_000;

    private final SimulationSettings settings;
    private final Bootstrap bootstrap;

    SimulationReport(SimulationSettings settings) {
        this.settings = settings;
        this.bootstrap = new Bootstrap(RESAMPLES, settings.seed());
    }

    ObjectNode of(Simulation.Result result) {
        ObjectNode report = JsonMapper.shared().createObjectNode();
        report.put("name", "simulate");
        report.set("settings", JsonMapper.shared().valueToTree(settings));
        ArrayNode rows = report.putArray("rows");
        clickThrough(rows, result);
        differences(rows, result, Regime.FROZEN);
        differences(rows, result, Regime.UNEXPLORED);
        newProducts(rows, result);
        refusals(rows, result);
        weeks(report, result);
        poison(report.putArray("poison"), result.offers());
        new ImpressionReport(settings.seed())
                .addTo(report, List.of(), result.course(Regime.LIVE).explored());
        return report;
    }

    private void clickThrough(ArrayNode rows, Simulation.Result result) {
        for (Loop.Course course : result.courses()) {
            for (Span span : Span.of(settings)) {
                UserSums sums = sums(course, span);
                Interval interval = bootstrap.interval(sums);
                row(rows, "clicks per list", sums.mean(), interval, "clicks", condition(course, span));
            }
        }
    }

    /** Paired: the same shoppers asked for the same lists. */
    private void differences(ArrayNode rows, Simulation.Result result, Regime other) {
        for (Span span : Span.of(settings)) {
            UserSums others = sums(result.course(other), span);
            UserSums difference = sums(result.course(Regime.LIVE), span).minus(others);
            row(
                    rows,
                    "clicks per list above " + other.wireName(),
                    difference.mean(),
                    bootstrap.interval(difference),
                    "clicks",
                    condition(result.course(Regime.LIVE), span));
        }
    }

    private void newProducts(ArrayNode rows, Simulation.Result result) {
        for (Loop.Course course : result.courses()) {
            NewProducts found = NewProducts.of(course, settings.days());
            String regime = course.regime().wireName();
            row(rows, "new products", found.products(), null, "products", regime);
            row(rows, "days to the first click of a new product, median", found.medianDays(), null, "days", regime);
            row(rows, "new products clicked within a week", found.withinWeek(), null, "share", regime);
            row(rows, "new products never clicked", found.never(), null, "share", regime);
            int clicks =
                    course.weeks().stream().mapToInt(week -> week.clicksOnNew).sum();
            row(rows, "clicks on new products in the feed", clicks, null, "clicks", regime);
        }
    }

    private static void refusals(ArrayNode rows, Simulation.Result result) {
        List<Poison.Offer> offers =
                result.offers().stream().flatMap(week -> week.offers().stream()).toList();
        long refused = offers.stream().filter(Poison.Offer::refused).count();
        row(rows, "poisoned challengers refused", refused, null, "of " + offers.size(), "live");
        for (Loop.Course course : result.courses()) {
            long contests = decisions(course, "contest");
            String of = "of " + contests + " contests";
            row(
                    rows,
                    "challengers promoted",
                    decisions(course, "promoted"),
                    null,
                    of,
                    course.regime().wireName());
        }
    }

    private static long decisions(Loop.Course course, String part) {
        return course.weeks().stream()
                .filter(week -> week.decision.contains(part))
                .count();
    }

    private static void weeks(ObjectNode report, Simulation.Result result) {
        ArrayNode weeks = report.putArray("weeks");
        ArrayNode curves = report.putArray("curves");
        for (Loop.Course course : result.courses()) {
            ObjectNode curve = curves.addObject();
            curve.put("title", "Clicks per list by week: " + course.regime().wireName());
            ArrayNode values = curve.putArray("values");
            int number = 1;
            for (Week week : course.weeks()) {
                values.add(week.clicksPerList());
                ObjectNode node = weeks.addObject();
                node.put("regime", course.regime().wireName());
                node.put("week", number++);
                node.put("lists", week.lists);
                node.put("clicks", week.clicks);
                node.put("clicks_per_list", week.clicksPerList());
                node.put("clicks_on_new", week.clicksOnNew);
                node.put("explored_seen", week.exploredSeen);
                node.put("explored_clicks", week.exploredClicks);
                node.put("purchases", week.purchases);
                node.put("decision", week.decision);
            }
        }
    }

    private static void poison(ArrayNode poison, List<Simulation.WeekOffers> weeks) {
        for (Simulation.WeekOffers week : weeks) {
            for (Poison.Offer offer : week.offers()) {
                ObjectNode node = poison.addObject();
                node.put("challenger", offer.challenger());
                node.put("week", week.week() + 1);
                node.put("refused", offer.refused());
                node.put("ndcg@10", offer.ndcg10());
                node.put("champion_ndcg@10", offer.championNdcg10());
                node.put("failed", String.join(", ", offer.failed()));
            }
        }
    }

    private static UserSums sums(Loop.Course course, Span span) {
        double[] clicks = new double[course.weeks().getFirst().clicksOf.length];
        int[] lists = new int[clicks.length];
        for (Week week : course.weeks().subList(span.from(), span.to())) {
            for (int shopper = 0; shopper < clicks.length; shopper++) {
                clicks[shopper] += week.clicksOf[shopper];
                lists[shopper] += week.listsOf[shopper];
            }
        }
        return new UserSums(clicks, lists);
    }

    private static String condition(Loop.Course course, Span span) {
        return course.regime().wireName() + ", " + span.name();
    }

    private static void row(
            ArrayNode rows, String metric, double value, @Nullable Interval interval, String unit, String conditions) {
        ObjectNode row = rows.addObject();
        row.put("metric", metric);
        row.put("value", value);
        row.put("unit", unit);
        row.put(
                "conditions",
                interval == null
                        ? conditions
                        : String.format(
                                Locale.ROOT, "%s; 95 %% %.4f to %.4f", conditions, interval.low(), interval.high()));
    }
}
