package io.electronicsmarketplace.sessiontracker.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the files of a topic are: {@code <topic>/day=YYYY-MM-DD/<topic>-<partition>-<first>-<last>.parquet}.
 *
 * <p>The day is that on which the first of its records was taken in, so every file holds one unbroken
 * range of offsets, and the names alone tell what is archived.
 */
final class ArchiveFiles {

    private final Path directory;
    private final String topic;
    private final Pattern name;

    ArchiveFiles(Path archive, String topic) {
        this.directory = archive.resolve(topic);
        this.topic = topic;
        this.name = Pattern.compile(Pattern.quote(topic) + "-(\\d+)-(\\d+)-(\\d+)\\.parquet");
    }

    /** A name under which no reader looks, on the same file system as the final one. */
    Path temporary() throws IOException {
        Path incoming = Files.createDirectories(directory.resolve(".incoming"));
        return incoming.resolve(UUID.randomUUID() + ".tmp");
    }

    /** Puts a complete file in place, for good: it is on the disk before its name appears. */
    Path put(Path temporary, OffsetRange range) throws IOException {
        force(temporary);
        Path day = Files.createDirectories(directory.resolve("day=" + range.day()));
        Path target =
                day.resolve("%s-%d-%d-%d.parquet".formatted(topic, range.partition(), range.first(), range.last()));
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(day);
        return target;
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

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** The offsets that one file covers, whether or not each of them has a row. */
    record OffsetRange(LocalDate day, int partition, long first, long last) {}
}
