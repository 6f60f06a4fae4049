package io.electronicsmarketplace.sessiontracker.history;

import java.util.TreeMap;

/**
 * How far an import is, as it lies beside its parts. Everything up to {@code position} is in the first
 * {@code parts} parts or counted as refused.
 *
 * @param position bytes of the uncompressed source
 * @param lines lines up to there
 * @param rows reviews up to there, taken over or refused
 * @param refused by reason
 * @param convertedTimestamps how many timestamps were in another unit than milliseconds
 * @param duplicatesAcrossParts rows that repeat one of an earlier part; readers drop them by event id
 * @param truncated whether the source ended within its compressed data
 */
record Checkpoint(
        String file,
        String fingerprint,
        boolean complete,
        int parts,
        long position,
        long lines,
        long rows,
        long written,
        TreeMap<String, RefusedLines> refused,
        long convertedTimestamps,
        long duplicatesAcrossParts,
        boolean truncated) {

    static Checkpoint start(SourceFile source) {
        return new Checkpoint(
                source.path().getFileName().toString(),
                source.fingerprint(),
                false,
                0,
                0,
                0,
                0,
                0,
                new TreeMap<>(),
                0,
                0,
                false);
    }

    long refusedRows() {
        return refused.values().stream().mapToLong(RefusedLines::count).sum();
    }

    Checkpoint completed(long duplicatesAcrossParts) {
        return new Checkpoint(
                file,
                fingerprint,
                true,
                parts,
                position,
                lines,
                rows,
                written,
                refused,
                convertedTimestamps,
                duplicatesAcrossParts,
                truncated);
    }
}
