package io.electronicsmarketplace.sessiontracker.history;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One source's entry in {@code report.json}.
 *
 * @param rowsIn reviews in the source
 * @param rowsWritten of them in the archive
 * @param refused by reason: how many, and the numbers of the first lines
 * @param convertedTimestamps taken over, but not in milliseconds
 * @param truncated the source ended within its compressed data, so there would have been more
 * @param peakMemoryBytes of the whole process, 0 if the system does not tell
 */
record ImportReport(
        String file,
        String sourceId,
        String outcome,
        long rowsIn,
        long rowsWritten,
        long rowsRefused,
        Map<String, RefusedLines> refused,
        long convertedTimestamps,
        long duplicatesAcrossParts,
        boolean truncated,
        int parts,
        double seconds,
        long rowsPerSecond,
        long peakMemoryBytes) {

    static ImportReport of(ImportOutcome outcome, Duration took, long peakMemoryBytes) {
        Checkpoint result = outcome.checkpoint();
        double seconds = took.toMillis() / 1e3;
        boolean worked = outcome.kind() != ImportOutcome.Kind.NOTHING_TO_DO;
        return new ImportReport(
                outcome.source().path().toString(),
                outcome.source().id(),
                outcome.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                result.rows(),
                result.written(),
                result.refusedRows(),
                new TreeMap<>(result.refused()),
                result.convertedTimestamps(),
                result.duplicatesAcrossParts(),
                result.truncated(),
                result.parts(),
                seconds,
                worked ? Math.round(result.rows() / Math.max(seconds, 1e-3)) : 0,
                peakMemoryBytes);
    }

    /** For a person to read. */
    String asText() {
        var text = new StringBuilder();
        text.append("%s  %s%n".formatted(file, outcome));
        text.append("  rows in       %,12d%n".formatted(rowsIn));
        text.append("  rows written  %,12d  in %d parts of %s%n".formatted(rowsWritten, parts, sourceId));
        text.append("  rows refused  %,12d%n".formatted(rowsRefused));
        refused.forEach((reason, lines) ->
                text.append("    %-22s %,10d  lines %s%n".formatted(reason, lines.count(), first(lines))));
        if (convertedTimestamps > 0) {
            text.append("  timestamps not in milliseconds, converted  %,d%n".formatted(convertedTimestamps));
        }
        if (duplicatesAcrossParts > 0) {
            text.append("  repeated across parts, dropped by readers  %,d%n".formatted(duplicatesAcrossParts));
        }
        if (truncated) {
            text.append(
                    "  THE FILE IS CUT OFF: what could be read of it is imported, the rest is missing.%n".formatted());
        }
        text.append(
                "  %.1f s, %,d rows/s, peak memory %,d MiB%n".formatted(seconds, rowsPerSecond, peakMemoryBytes >> 20));
        return text.toString();
    }

    private static String first(RefusedLines refused) {
        String lines =
                String.join(", ", refused.lines().stream().map(String::valueOf).toList());
        return refused.count() > refused.lines().size() ? lines + ", …" : lines;
    }
}
