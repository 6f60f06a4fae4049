package io.electronicsmarketplace.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Puts complete files in place, all at once and for good. */
final class AtomicFile {

    private AtomicFile() {}

    /** The content is on the disk before the name appears, and the name is when this returns. */
    static void put(Path temporary, Path target) throws IOException {
        Path directory = Files.createDirectories(Objects.requireNonNull(target.getParent()));
        force(temporary);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(directory);
    }

    /** Makes what was done to a file, or to the names in a directory, outlast a power cut. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
