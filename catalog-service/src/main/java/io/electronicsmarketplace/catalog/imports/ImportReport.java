package io.electronicsmarketplace.catalog.imports;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What an import did: the JSON of {@code --out}.
 *
 * @param peakHeapBytes most that the JVM's heap held
 * @param peakResidentBytes most that the process held of the machine's memory, where the system tells
 */
record ImportReport(
        @Nullable Catalogue catalogue,
        @Nullable Listings listings,
        @Nullable Listings demoListings,
        double seconds,
        long peakHeapBytes,
        @Nullable Long peakResidentBytes) {

    static final ImportReport EMPTY = new ImportReport(null, null, null, 0, 0, null);

    ImportReport with(Catalogue imported) {
        return new ImportReport(imported, listings, demoListings, seconds, peakHeapBytes, peakResidentBytes);
    }

    ImportReport withListings(Listings imported) {
        return new ImportReport(catalogue, imported, demoListings, seconds, peakHeapBytes, peakResidentBytes);
    }

    ImportReport withDemoListings(Listings imported) {
        return new ImportReport(catalogue, listings, imported, seconds, peakHeapBytes, peakResidentBytes);
    }

    /** With how long it took altogether, and the process's memory so far. */
    ImportReport timed(double seconds) {
        return new ImportReport(
                catalogue, listings, demoListings, seconds, PeakMemory.heapBytes(), PeakMemory.residentBytes());
    }

    /**
     * One metadata file.
     *
     * @param complete false if it was interrupted; the same command goes on
     * @param resumedAfterLine 0 unless an interrupted import went on
     * @param rows lines that are not blank
     * @param imported products that are new
     * @param changed products of which the file says something else than was known
     * @param adjustments products that are in, but of which something was shortened or left out
     */
    record Catalogue(
            String file,
            boolean complete,
            long resumedAfterLine,
            long rows,
            long imported,
            long changed,
            long unchanged,
            long skipped,
            SortedMap<String, Skips.Reason> skippedByReason,
            SortedMap<String, Long> adjustments,
            double seconds) {

        long rowsPerSecond() {
            return seconds == 0 ? 0 : Math.round((rows - Math.min(rows, resumedAfterLine)) / seconds);
        }
    }

    /** @param known listings that were there before, on sale or sold */
    record Listings(long asked, long imported, long known, long skipped, double seconds) {}
}
