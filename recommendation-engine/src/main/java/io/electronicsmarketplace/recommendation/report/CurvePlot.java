package io.electronicsmarketplace.recommendation.report;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A line over trials, as inline SVG. */
final class CurvePlot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 160;
    private static final int MARGIN = 16;

    private CurvePlot() {}

    static void draw(JsonNode curve, StringBuilder page) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (JsonNode value : curve) {
            least = Math.min(least, value.asDouble());
            most = Math.max(most, value.asDouble());
        }
        double span = Math.max(most - least, 1e-9);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < curve.size(); i++) {
            double x = MARGIN + (double) i * (WIDTH - 2 * MARGIN) / (curve.size() - 1);
            double y = HEIGHT - MARGIN - (curve.get(i).asDouble() - least) / span * (HEIGHT - 2 * MARGIN);
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x, y));
        }
        page.append(String.format(
                Locale.ROOT,
                "<svg width=\"%d\" height=\"%d\" role=\"img\"><path d=\"%s\" fill=\"none\" stroke=\"#2f6db3\""
                        + " stroke-width=\"2\"/><text x=\"%d\" y=\"12\">%.4f</text><text x=\"%d\" y=\"%d\">%.4f</text></svg>",
                WIDTH,
                HEIGHT,
                path,
                WIDTH - 60,
                most,
                MARGIN,
                HEIGHT - 2,
                least));
    }
}
