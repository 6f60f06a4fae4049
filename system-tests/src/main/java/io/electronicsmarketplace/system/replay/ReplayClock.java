package io.electronicsmarketplace.system.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/** The time in which services of the profile {@code replay} live: a file that they read. */
final class ReplayClock {
    private final Path file;

    ReplayClock(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** From here on it is {@code millis} since 1970, to everybody at once. */
    void set(long millis) {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, Instant.ofEpochMilli(millis).toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the replay's clock cannot be set", e);
        }
    }
}
