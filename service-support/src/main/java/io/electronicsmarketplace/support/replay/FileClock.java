package io.electronicsmarketplace.support.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands at the instant in a file (RFC 3339), until the file holds another. Read at every question,
 * so that whoever writes the file need not wait for anybody to notice; it must be replaced in one step.
 */
final class FileClock extends Clock {

    private final Path file;
    private final ZoneId zone;

    FileClock(Path file) {
        this(file, ZoneOffset.UTC);
    }

    private FileClock(Path file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        try {
            return Instant.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the replay's clock cannot be read from " + file, e);
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new FileClock(file, other);
    }
}
