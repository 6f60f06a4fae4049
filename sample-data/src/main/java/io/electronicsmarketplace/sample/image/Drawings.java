package io.electronicsmarketplace.sample.image;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Draws products. A picture is under a kilobyte and holds no script and no reference. */
public final class Drawings {
    private static final String OUTLINE = "#1f2933";
    private static final Map<String, String> BODIES = Map.of(
            "Black", "#3b3f46",
            "White", "#f8fafc",
            "Graphite", "#6b7280",
            "Silver", "#cbd5e1",
            "Sand", "#e2d3b5",
            "Navy", "#2b4c7e",
            "Sage", "#a3b899",
            "Crimson", "#c2454f");
    private static final String OTHER_BODY = "#e5e7eb";

    private final Properties shapes = new Properties();

    public Drawings() {
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Drawings.class.getResourceAsStream("shapes.properties")),
                StandardCharsets.UTF_8)) {
            shapes.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An SVG document of 200 × 200.
     *
     * @param shape a name in {@code shapes.properties}
     * @param colour the product's colour, as its attributes name it
     * @param brandColour {@code #rrggbb}
     */
    public String svg(String shape, String colour, String brandColour) {
        String drawing = Objects.requireNonNull(shapes.getProperty(shape), () -> "no such shape: " + shape)
                .replace("{body}", BODIES.getOrDefault(colour, OTHER_BODY))
                .replace("{accent}", brandColour)
                .replace("{line}", OUTLINE);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><rect width="200" height="200" fill="#eef1f5"/>\
                %s</svg>
                """.formatted(drawing);
    }
}
