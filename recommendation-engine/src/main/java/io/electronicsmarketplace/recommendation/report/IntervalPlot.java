package io.electronicsmarketplace.recommendation.report;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Horizontal bars of NDCG@10 with their intervals as whiskers, as inline SVG. */
final class IntervalPlot {
    private static final int ROW = 22;
    private static final int LABELS = 170;
    private static final int WIDTH = 520;

    private IntervalPlot() {}

    static void draw(JsonNode rows, StringBuilder page) {
        double most = 1e-9;
        for (JsonNode row : rows) {
            most = Math.max(most, row.path("ndcg@10_ci").path(1).asDouble(0));
        }
        page.append("<svg width=\"%d\" height=\"%d\" role=\"img\">".formatted(LABELS + WIDTH + 70, ROW * rows.size()));
        int number = 0;
        for (JsonNode row : rows) {
            bar(row, number++ * ROW, WIDTH / most, page);
        }
        page.append("</svg>");
    }

    private static void bar(JsonNode row, int top, double scale, StringBuilder page) {
        double value = row.path("ndcg@10").asDouble(0);
        double low = LABELS + scale * row.path("ndcg@10_ci").path(0).asDouble(0);
        double high = LABELS + scale * row.path("ndcg@10_ci").path(1).asDouble(0);
        int middle = top + ROW / 2;
        page.append(String.format(
                Locale.ROOT,
                "<text x=\"0\" y=\"%d\">%s</text>"
                        + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"12\" fill=\"#7aa7d9\"/>"
                        + "<path d=\"M%.1f %dH%.1fM%.1f %dv8M%.1f %dv8\" stroke=\"#1b1f24\" fill=\"none\"/>"
                        + "<text x=\"%.1f\" y=\"%d\">%.4f</text>",
                middle + 4,
                HtmlReport.escaped(row.path("name").asString("")),
                LABELS,
                middle - 6,
                scale * value,
                low,
                middle,
                high,
                low,
                middle - 4,
                high,
                middle - 4,
                high + 6,
                middle + 4,
                value));
    }
}
