package io.electronicsmarketplace.sessiontracker.archive;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * When a file is written: whichever comes first.
 *
 * @param flushAfter since its first record came; how old what the trainer reads may be
 * @param flushRows records
 * @param flushSize of the records; bounds the memory
 * @param memory that DuckDB may use beside the heap
 */
@ConfigurationProperties("marketplace.archive")
public record ArchiveSettings(
        Path directory, Duration flushAfter, int flushRows, DataSize flushSize, DataSize memory) {}
