package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.report.HtmlReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** Puts a run's report on disk. */
final class Reports {
    private Reports() {}

    /** Writes {@code report.json} and {@code report.html} into the folder. */
    static void writeInto(Path folder, String title, JsonNode report) {
        write(folder.resolve("report.json"), report.toPrettyString());
        write(folder.resolve("report.html"), HtmlReport.of(title, report));
    }

    static void write(Path file, String text) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(file, text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
