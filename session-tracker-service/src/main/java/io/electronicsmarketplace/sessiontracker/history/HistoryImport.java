package io.electronicsmarketplace.sessiontracker.history;

import io.electronicsmarketplace.archive.ArchiveStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Imports one source, part by part, in constant memory. After each part a checkpoint is saved, at which
 * an interrupted import goes on. A source that was imported before is left as it is.
 */
final class HistoryImport {

    /** So many rows take some 60 MB in DuckDB before they are written, and 5 to 10 MB in the file. */
    static final int ROWS_OF_A_PART = 500_000;

    private final ArchiveStore archive;
    private final int rowsOfAPart;
    private final AtomicLong progress;
    private final Consumer<Checkpoint> afterCheckpoint;

    /** @param progress is told how many bytes of the file were read */
    HistoryImport(ArchiveStore archive, int rowsOfAPart, AtomicLong progress) {
        this(archive, rowsOfAPart, progress, checkpoint -> {});
    }

    /** @param afterCheckpoint is told every checkpoint when it is on the disk */
    HistoryImport(ArchiveStore archive, int rowsOfAPart, AtomicLong progress, Consumer<Checkpoint> afterCheckpoint) {
        this.archive = archive;
        this.rowsOfAPart = rowsOfAPart;
        this.progress = progress;
        this.afterCheckpoint = afterCheckpoint;
    }

    /**
     * @param now no review is from more than a day after that
     * @return how far it came: to the end
     */
    ImportOutcome run(SourceFile source, Instant now) throws IOException, SQLException {
        try (SourceFolder folder = SourceFolder.open(archive, source)) {
            Checkpoint before = folder.checkpoint();
            if (before.complete()) {
                return new ImportOutcome(source, before, ImportOutcome.Kind.NOTHING_TO_DO);
            }
            Checkpoint after = goOn(source, folder, before, new ReviewTimes(now.plus(Duration.ofDays(1))));
            return new ImportOutcome(
                    source, after, before.parts() > 0 ? ImportOutcome.Kind.RESUMED : ImportOutcome.Kind.IMPORTED);
        }
    }

    private Checkpoint goOn(SourceFile source, SourceFolder folder, Checkpoint before, ReviewTimes times)
            throws IOException, SQLException {
        LineParser parser = parserFor(source, times);
        try (LineReader lines = LineReader.of(source.open(progress), before.position());
                PartWriter writer = new PartWriter(folder.temporary())) {
            var part = new PartInProgress(before, times.converted());
            while (lines.next()) {
                part.count(lines, parser, writer);
                if (writer.rows() == rowsOfAPart) {
                    Checkpoint reached = part.finish(folder, writer, lines, times);
                    afterCheckpoint.accept(reached);
                    part = new PartInProgress(reached, times.converted());
                }
            }
            Checkpoint last = part.finish(folder, writer, lines, times);
            long repeated = last.parts() > 1 ? repeated(folder, writer) : 0;
            Checkpoint complete = last.completed(repeated);
            folder.save(complete);
            return complete;
        }
    }

    private static long repeated(SourceFolder folder, PartWriter writer) throws IOException, SQLException {
        try (ArchiveStore.Mirror mirror = folder.mirror()) {
            try {
                return writer.repeatedIn(mirror.hold(folder.parts()));
            } finally {
                mirror.hold(List.of());
            }
        }
    }

    private static LineParser parserFor(SourceFile source, ReviewTimes times) throws IOException {
        try (LineReader lines = LineReader.of(source.open(new AtomicLong()), 0)) {
            while (lines.next()) {
                String line = new String(lines.buffer(), lines.start(), lines.length(), StandardCharsets.UTF_8);
                if (!line.isBlank()) {
                    return line.stripLeading().startsWith("{")
                            ? new JsonReviewParser(times)
                            : CsvReviewParser.of(line, times);
                }
            }
        }
        throw new IllegalArgumentException("There is nothing in " + source.path() + ".");
    }

    /** What was read since the last checkpoint. */
    private static final class PartInProgress {

        private final Checkpoint before;
        private final long convertedBefore;
        private final TreeMap<String, RefusedLines> refused;
        private long lineNumber;
        private long rows;
        private long taken;

        PartInProgress(Checkpoint before, long convertedBefore) {
            this.before = before;
            this.convertedBefore = convertedBefore;
            this.refused = new TreeMap<>(before.refused());
            this.lineNumber = before.lines();
        }

        void count(LineReader lines, LineParser parser, PartWriter writer) throws SQLException {
            lineNumber++;
            if (lines.length() == 0 && !lines.tooLong()) {
                return;
            }
            if (lineNumber == 1 && isHeader(lines)) {
                return;
            }
            rows++;
            ParsedLine parsed = lines.tooLong()
                    ? ParsedLine.Refusal.LINE_TOO_LONG
                    : parser.parse(lines.buffer(), lines.start(), lines.length());
            switch (parsed) {
                case Review review -> {
                    writer.add(lineNumber, review);
                    taken++;
                }
                case ParsedLine.Refusal reason ->
                    refused.merge(reason.wireName(), RefusedLines.NONE.plus(lineNumber), RefusedLines::plus);
            }
        }

        /** Puts the part in place and then the checkpoint that knows of it. */
        Checkpoint finish(SourceFolder folder, PartWriter writer, LineReader lines, ReviewTimes times)
                throws IOException, SQLException {
            int part = before.parts();
            long repeatedRows = 0;
            if (writer.rows() > 0) {
                RefusedLines repeated = write(folder, part++, writer);
                repeatedRows = repeated.count();
                if (repeatedRows > 0) {
                    refused.merge(ParsedLine.Refusal.DUPLICATE.wireName(), repeated, RefusedLines::plus);
                }
            }
            var checkpoint = new Checkpoint(
                    before.file(),
                    before.fingerprint(),
                    false,
                    part,
                    lines.position(),
                    lineNumber,
                    before.rows() + rows,
                    before.written() + taken - repeatedRows,
                    refused,
                    before.convertedTimestamps() + times.converted() - convertedBefore,
                    0,
                    lines.truncated());
            folder.save(checkpoint);
            return checkpoint;
        }

        private static RefusedLines write(SourceFolder folder, int part, PartWriter writer)
                throws IOException, SQLException {
            Path temporary = folder.temporary();
            try {
                RefusedLines repeated = writer.write(temporary);
                folder.put(temporary, part);
                return repeated;
            } finally {
                Files.deleteIfExists(temporary);
            }
        }

        private static boolean isHeader(LineReader lines) {
            return lines.buffer()[lines.start()] != '{'
                    && CsvReviewParser.isHeader(
                            new String(lines.buffer(), lines.start(), lines.length(), StandardCharsets.UTF_8));
        }
    }
}
