package io.electronicsmarketplace.catalog.imports;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** The report as a person reads it. */
final class ImportReportPrinter {

    private static final int EXAMPLES = 3;

    private ImportReportPrinter() {}

    static void print(ImportReport report, PrintWriter out) {
        if (report.catalogue() != null) {
            print(report.catalogue(), out);
        }
        print("listings", report.listings(), out);
        print("demo listings", report.demoListings(), out);
        out.printf("%.1f s, heap at most %d MiB", report.seconds(), report.peakHeapBytes() >> 20);
        if (report.peakResidentBytes() != null) {
            out.printf(", process at most %d MiB", report.peakResidentBytes() >> 20);
        }
        out.println();
        out.flush();
    }

    private static void print(ImportReport.Catalogue catalogue, PrintWriter out) {
        out.println(catalogue.file() + (catalogue.complete() ? "" : " (interrupted)"));
        if (catalogue.resumedAfterLine() > 0) {
            out.printf("  resumed after line   %,12d%n", catalogue.resumedAfterLine());
        }
        out.printf("  rows                 %,12d   (%,d a second)%n", catalogue.rows(), catalogue.rowsPerSecond());
        out.printf("  products, new        %,12d%n", catalogue.imported());
        out.printf("  products, changed    %,12d%n", catalogue.changed());
        out.printf("  products, unchanged  %,12d%n", catalogue.unchanged());
        out.printf("  rows skipped         %,12d%n", catalogue.skipped());
        catalogue.skippedByReason().forEach((name, reason) -> {
            out.printf("    %-18s %,12d%n", name, reason.count());
            reason.lines().stream()
                    .limit(EXAMPLES)
                    .forEach(line -> out.printf("        line %d: %s%n", line.line(), line.detail()));
        });
        catalogue.adjustments().forEach((name, count) -> out.printf("  %-20s %,12d%n", name, count));
    }

    private static void print(String name, ImportReport.@Nullable Listings listings, PrintWriter out) {
        if (listings != null) {
            out.printf(
                    "%s: %,d new, %,d there before, %,d skipped of %,d%n",
                    name, listings.imported(), listings.known(), listings.skipped(), listings.asked());
        }
    }
}
