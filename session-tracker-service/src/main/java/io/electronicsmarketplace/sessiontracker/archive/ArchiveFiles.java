package io.electronicsmarketplace.sessiontracker.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the files of a topic are: {@code <topic>/day=YYYY-MM-DD/<topic>-<partition>-<first>-<last>.parquet}.
 *
 * <p>The day is that on which the first of its records was taken in, so every file holds one unbroken
 * range of offsets, and the names alone tell what is archived. A file that was written anew from others
 * has its generation before the ending (see {@code ArchiveManifest}) and a range over all of theirs.
 */
final class ArchiveFiles {

    private static final String DAY = "day=";

    private final Path directory;
    private final String topic;
    private final Pattern name;

    ArchiveFiles(Path archive, String topic) {
        this.directory = archive.resolve(topic);
        this.topic = topic;
        this.name = Pattern.compile(Pattern.quote(topic) + "-(\\d+)-(\\d+)-(\\d+)(\\.g\\d+)?\\.parquet");
    }

    /** A name under which no reader looks, on the same file system as the final one. */
    Path temporary() throws IOException {
        Path incoming = Files.createDirectories(directory.resolve(".incoming"));
        return incoming.resolve(UUID.randomUUID() + ".tmp");
    }

    /** Puts a complete file in place, for good: it is on the disk before its name appears. */
    Path put(Path temporary, OffsetRange range) throws IOException {
        Path target = directory.resolve(nameOf(range));
        AtomicFile.put(temporary, target);
        return target;
    }

    /** Path of the file with this range, below the folder of the topic. */
    String nameOf(OffsetRange range) {
        return "day=%s/%s-%d-%d-%d.parquet"
                .formatted(range.day(), topic, range.partition(), range.first(), range.last());
    }

    /** What the name of a file tells; empty if it is none of this topic's. */
    Optional<OffsetRange> rangeOf(Path file) {
        Matcher found = name.matcher(file.getFileName().toString());
        String folder = String.valueOf(Objects.requireNonNull(file.getParent()).getFileName());
        if (!found.matches() || !folder.startsWith(DAY)) {
            return Optional.empty();
        }
        return Optional.of(new OffsetRange(
                LocalDate.parse(folder.substring(DAY.length())),
                Integer.parseInt(found.group(1)),
                Long.parseLong(found.group(2)),
                Long.parseLong(found.group(3))));
    }

    /** The last offset of the partition that is in any file. */
    OptionalLong lastArchived(int partition) throws IOException {
        if (!Files.isDirectory(directory)) {
            return OptionalLong.empty();
        }
        try (Stream<Path> files = Files.walk(directory, 2)) {
            return files.map(file -> name.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .filter(found -> Integer.parseInt(found.group(1)) == partition)
                    .mapToLong(found -> Long.parseLong(found.group(3)))
                    .max();
        }
    }

    /** The offsets that one file covers, whether or not each of them has a row. */
    record OffsetRange(LocalDate day, int partition, long first, long last) {}
}
