package io.electronicsmarketplace.recommendation.report;

import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * A run's JSON as one page that needs nothing else: leaderboard with intervals, slices, learning curve,
 * what changed and why, the ledger.
 */
public final class HtmlReport {
    private static final String HEAD = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>%1$s</title>
            <style>
            body{font:15px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1b1f24}
            table{border-collapse:collapse;margin:.5rem 0 1.5rem}
            td,th{padding:.2rem .7rem;border-bottom:1px solid #d8dde3;text-align:right}
            td:first-child,th:first-child{text-align:left}
            .yes{color:#146c2e}.no{color:#b3261e}svg{display:block;margin:.5rem 0 1.5rem}
            text{font:12px system-ui,sans-serif}
            </style><h1>%1$s</h1>
            """;

    private final StringBuilder page = new StringBuilder();

    private HtmlReport() {}

    public static String of(String title, JsonNode report) {
        HtmlReport html = new HtmlReport();
        html.page.append(HEAD.formatted(escaped(title)));
        html.decision(report);
        html.leaderboard(report.path("models"), "live");
        html.leaderboard(report.path("models"), "static");
        html.section("Slices", report.path("slices"), "name", "view", "slice", "queries", "ndcg@10", "hr@10");
        html.curve(report.path("search").path("curve"));
        html.impressions(report);
        html.simulation(report);
        html.json("Recipe", report.path("recipe"));
        html.json("Protocol", report.path("protocol"));
        html.section("Ledger", report.path("ledger"), "at", "purpose", "targets", "outcome");
        return html.page.append("</html>\n").toString();
    }

    private void decision(JsonNode report) {
        if (report.path("decision").isMissingNode()) {
            return;
        }
        page.append("<p><strong>Decision: ")
                .append(escaped(report.path("decision").asString("")))
                .append("</strong></p><ul>");
        report.path("reasons")
                .forEach(reason ->
                        page.append("<li>").append(escaped(reason.asString(""))).append("</li>"));
        page.append("</ul>");
        for (JsonNode check : report.path("checks")) {
            boolean passed = check.path("passed").asBoolean(false);
            page.append("<div class=\"").append(passed ? "yes\">✓ " : "no\">✗ ");
            page.append(escaped(check.path("name").asString("") + ": "
                            + check.path("detail").asString("")))
                    .append("</div>");
        }
    }

    private void leaderboard(JsonNode models, String view) {
        ArrayNode rows = JsonMapper.shared().createArrayNode();
        models.forEach(model -> {
            if (view.equals(model.path("view").asString(""))) {
                rows.add(model);
            }
        });
        if (rows.isEmpty()) {
            return;
        }
        page.append("<h2>").append(view).append(" view: NDCG@10 with 95 % intervals</h2>");
        IntervalPlot.draw(rows, page);
        table(
                rows,
                "name",
                "users",
                "queries",
                "hr@10",
                "ndcg@10",
                "recall@20",
                "mrr@20",
                "coverage@10",
                "gini@10",
                "diversity@10",
                "candidate_recall",
                "fit_seconds",
                "score_micros_p50",
                "score_micros_p99");
    }

    private void section(String title, JsonNode rows, String... fields) {
        if (rows.isArray() && !rows.isEmpty()) {
            page.append("<h2>").append(title).append("</h2>");
            table(rows, fields);
        }
    }

    private void table(JsonNode rows, String... fields) {
        page.append("<table><tr>");
        for (String field : fields) {
            page.append("<th>").append(escaped(field)).append("</th>");
        }
        for (JsonNode row : rows) {
            page.append("</tr><tr>");
            for (String field : fields) {
                page.append("<td>").append(cell(row.path(field))).append("</td>");
            }
        }
        page.append("</tr></table>");
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) {
            return cell(value.path(0)) + " to " + cell(value.path(1));
        }
        boolean fraction = value.isNumber() && !value.isIntegralNumber();
        return fraction ? String.format(Locale.ROOT, "%.4f", value.asDouble()) : escaped(value.asString(""));
    }

    private void impressions(JsonNode report) {
        String[] rate = {"surface", "seen", "clicked", "click_through", "click_through_ci"};
        section("Click-through by source", report.path("click_through_by_source"), with("source", rate));
        section("Click-through by slot", report.path("click_through_by_slot"), with("slot", rate));
        section(
                "Other ways to explore, estimated from explored slots",
                report.path("off_policy"),
                "policy",
                "estimator",
                "click_through",
                "click_through_ci",
                "draws",
                "effective_sample_size");
    }

    private void simulation(JsonNode report) {
        for (JsonNode curve : report.path("curves")) {
            if (curve.path("values").size() > 1) {
                page.append("<h2>")
                        .append(escaped(curve.path("title").asString("")))
                        .append("</h2>");
                CurvePlot.draw(curve.path("values"), page);
            }
        }
        section("Figures", report.path("rows"), "metric", "value", "unit", "conditions");
        section(
                "What the gate was offered",
                report.path("poison"),
                "challenger",
                "week",
                "refused",
                "ndcg@10",
                "champion_ndcg@10",
                "failed");
        section(
                "Weeks",
                report.path("weeks"),
                "regime",
                "week",
                "lists",
                "clicks",
                "clicks_per_list",
                "clicks_on_new",
                "explored_seen",
                "explored_clicks",
                "purchases",
                "decision");
    }

    private static String[] with(String first, String... others) {
        return Stream.concat(Stream.of(first), Stream.of(others)).toArray(String[]::new);
    }

    private void curve(JsonNode curve) {
        if (curve.size() > 1) {
            page.append("<h2>Search: best NDCG@10 on validation after each trial</h2>");
            CurvePlot.draw(curve, page);
        }
    }

    private void json(String title, JsonNode node) {
        if (!node.isMissingNode()) {
            page.append("<h2>").append(title).append("</h2><pre>");
            page.append(escaped(node.toPrettyString())).append("</pre>");
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
