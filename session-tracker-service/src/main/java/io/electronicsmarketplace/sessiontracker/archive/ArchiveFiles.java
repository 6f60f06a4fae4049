package io.electronicsmarketplace.sessiontracker.archive;

import io.electronicsmarketplace.archive.ArchiveStore;
import io.electronicsmarketplace.archive.StoredFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the files of a topic are: {@code <topic>/day=YYYY-MM-DD/<topic>-<partition>-<first>-<last>.parquet}.
 *
 * <p>The day is that on which the first of its records was taken in, so every file holds one unbroken
 * range of offsets, and the names alone tell what is archived. A file that was written anew from others
 * has its generation before the ending (see {@code ArchiveManifest}) and a range over all of theirs.
 */
final class ArchiveFiles {

    private final ArchiveStore archive;
    private final String topic;
    private final Pattern name;

    ArchiveFiles(ArchiveStore archive, String topic) {
        this.archive = archive;
        this.topic = topic;
        this.name = Pattern.compile(Pattern.quote(topic) + "/day=(\\d{4}-\\d{2}-\\d{2})/" + Pattern.quote(topic)
                + "-(\\d+)-(\\d+)-(\\d+)(\\.g\\d+)?\\.parquet");
    }

    /** A name under which no reader looks. */
    Path temporary() throws IOException {
        return archive.temporary();
    }

    /** Puts a complete file in place, for good. */
    void put(Path temporary, OffsetRange range) throws IOException {
        archive.put(temporary, nameOf(range));
    }

    /** Name of the file with this range. */
    String nameOf(OffsetRange range) {
        return "%1$s/day=%2$s/%1$s-%3$d-%4$d-%5$d.parquet"
                .formatted(topic, range.day(), range.partition(), range.first(), range.last());
    }

    /** What the name of a file tells; empty if it is none of this topic's. */
    Optional<OffsetRange> rangeOf(StoredFile file) {
        Matcher found = name.matcher(file.name());
        return found.matches()
                ? Optional.of(new OffsetRange(
                        LocalDate.parse(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Long.parseLong(found.group(3)),
                        Long.parseLong(found.group(4))))
                : Optional.empty();
    }

    /** The last offset of the partition that is in any file. */
    OptionalLong lastArchived(int partition) throws IOException {
        return archive.list(topic).stream()
                .flatMap(file -> rangeOf(file).stream())
                .filter(range -> range.partition() == partition)
                .mapToLong(OffsetRange::last)
                .max();
    }

    /** The offsets that one file covers, whether or not each of them has a row. */
    record OffsetRange(LocalDate day, int partition, long first, long last) {}
}
