package io.electronicsmarketplace.trainer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A lock on a file of the bundle store; the operating system frees it when the holder dies. */
record FileLease(FileChannel channel) implements Lease {

    static FileLease acquire(Path store) {
        Path file = store.resolve(".promotion.lock");
        FileChannel channel = null;
        try {
            Files.createDirectories(store);
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new HeldByAnother(file.toString());
            }
            return new FileLease(channel);
        } catch (OverlappingFileLockException e) {
            close(channel);
            throw new HeldByAnother(file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + file, e);
        }
    }

    private static void close(@org.jspecify.annotations.Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unlock", e);
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
