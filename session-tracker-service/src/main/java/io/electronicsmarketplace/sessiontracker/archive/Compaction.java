package io.electronicsmarketplace.sessiontracker.archive;

import io.electronicsmarketplace.archive.StoredFile;
import io.electronicsmarketplace.sessiontracker.archive.ArchiveFiles.OffsetRange;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/**
 * Merges the many small files of a day that is over into large ones, each of one partition, so that
 * names go on telling which offsets are archived. The rows stay as they are, repeated ones too: what is
 * repeated is up to the readers.
 */
final class Compaction {

    private static final Logger log = LoggerFactory.getLogger(Compaction.class);

    /** DuckDB holds the footers of all files that it merges; more than that takes another round. */
    static final int MOST_FILES = 500;

    /** Beyond that, a file read alone is as fast as a part of a larger one. */
    private static final DataSize LARGEST = DataSize.ofMegabytes(128);

    private final String topic;
    private final ParquetWriter writer;

    Compaction(String topic, ParquetWriter writer) {
        this.topic = topic;
        this.writer = writer;
    }

    private record ArchivedFile(StoredFile stored, OffsetRange range) {}

    private record DayOfPartition(LocalDate day, int partition) {}

    /**
     * Goes once over the days before {@code open}.
     *
     * @return how many files were merged; 0 if there is nothing left to do
     */
    int run(ManifestEditor editor, LocalDate open) throws IOException, SQLException {
        int merged = 0;
        for (List<ArchivedFile> files : closed(editor, open).values()) {
            for (List<ArchivedFile> group : groups(files)) {
                merge(editor, group);
                merged += group.size();
            }
        }
        return merged;
    }

    private Map<DayOfPartition, List<ArchivedFile>> closed(ManifestEditor editor, LocalDate open) throws IOException {
        var names = new ArchiveFiles(editor.archive(), topic);
        Map<DayOfPartition, List<ArchivedFile>> closed =
                new TreeMap<>(Comparator.comparing(DayOfPartition::day).thenComparing(DayOfPartition::partition));
        for (StoredFile file : editor.files(topic)) {
            Optional<OffsetRange> range = names.rangeOf(file);
            if (range.isPresent() && range.get().day().isBefore(open)) {
                var key = new DayOfPartition(range.get().day(), range.get().partition());
                closed.computeIfAbsent(key, absent -> new ArrayList<>()).add(new ArchivedFile(file, range.get()));
            }
        }
        return closed;
    }

    /** Neighbours that together are not too large, two at least. */
    private static List<List<ArchivedFile>> groups(List<ArchivedFile> files) {
        List<List<ArchivedFile>> groups = new ArrayList<>();
        List<ArchivedFile> group = new ArrayList<>();
        long bytes = 0;
        files.sort(Comparator.comparingLong(file -> file.range().first()));
        for (ArchivedFile file : files) {
            if (group.size() == MOST_FILES || bytes + file.stored().bytes() > LARGEST.toBytes()) {
                groups.add(group);
                group = new ArrayList<>();
                bytes = 0;
            }
            group.add(file);
            bytes += file.stored().bytes();
        }
        groups.add(group);
        groups.removeIf(few -> few.size() < 2);
        return groups;
    }

    private void merge(ManifestEditor editor, List<ArchivedFile> group) throws IOException, SQLException {
        OffsetRange first = group.getFirst().range();
        long last = group.stream().mapToLong(file -> file.range().last()).max().orElseThrow();
        var range = new OffsetRange(first.day(), first.partition(), first.first(), last);
        List<StoredFile> files = group.stream().map(ArchivedFile::stored).toList();
        String name = new ArchiveFiles(editor.archive(), topic).nameOf(range);
        editor.replace(files, name, (paths, file) -> writer.copy("SELECT * FROM " + ParquetWriter.rowsOf(paths), file));
        log.info("merged {} files into {}", files.size(), range);
    }
}
