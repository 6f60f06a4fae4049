package io.electronicsmarketplace.sessiontracker.archive;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Where the archive is, when a file is written (whichever comes first), and how it is kept in order.
 *
 * @param directory or {@code s3://bucket/prefix}
 * @param mirrorDirectory where files of an archive elsewhere are while they are read or written
 * @param flushAfter since its first record came; how old what the trainer reads may be
 * @param flushRows records
 * @param flushSize of the records; bounds the memory
 * @param memory that DuckDB may use beside the heap
 * @param upkeepEvery pause between two rounds of upkeep: erasing, merging, deleting
 * @param grace how long a replaced file stays for whoever reads it
 */
@ConfigurationProperties("marketplace.archive")
public record ArchiveSettings(
        String directory,
        Path mirrorDirectory,
        Duration flushAfter,
        int flushRows,
        DataSize flushSize,
        DataSize memory,
        Duration upkeepEvery,
        Duration grace) {}
