package io.electronicsmarketplace.archive;

import java.time.Instant;

/**
 * A file of the archive as a listing tells of it.
 *
 * @param name its path below the archive, with {@code /}
 * @param version differs where the content does
 */
public record StoredFile(String name, long bytes, Instant writtenAt, String version) {}
