package io.electronicsmarketplace.sessiontracker.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The folder of one source in the archive: its parts, its checkpoint, and the lock of who writes it. */
final class SourceFolder implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path directory;
    private final FileChannel lockFile;

    private SourceFolder(Path directory, FileChannel lockFile) {
        this.directory = directory;
        this.lockFile = lockFile;
    }

    /** @throws IllegalStateException if another import of the same source is running */
    static SourceFolder open(Path archive, SourceFile source) throws IOException {
        Path directory = Files.createDirectories(archive.resolve("history").resolve(source.id()));
        FileChannel lockFile =
                FileChannel.open(directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(lockFile) == null) {
            lockFile.close();
            throw new IllegalStateException("Another import of " + source.path() + " is running.");
        }
        return new SourceFolder(directory, lockFile);
    }

    Path directory() {
        return directory;
    }

    Path temporary(int part) {
        return directory.resolve("." + name(part) + ".tmp");
    }

    Path part(int part) {
        return directory.resolve(name(part));
    }

    void put(int part) throws IOException {
        replace(temporary(part), part(part));
    }

    /** How far an earlier import came. */
    Checkpoint checkpoint(SourceFile source) throws IOException {
        Path file = checkpointFile();
        return Files.exists(file)
                ? JSON.readValue(Files.readAllBytes(file), Checkpoint.class)
                : Checkpoint.start(source);
    }

    void save(Checkpoint checkpoint) throws IOException {
        Path temporary = directory.resolve(".import.json.tmp");
        Files.write(temporary, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(checkpoint));
        replace(temporary, checkpointFile());
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private Path checkpointFile() {
        return directory.resolve("import.json");
    }

    private static String name(int part) {
        return "part-%05d.parquet".formatted(part);
    }

    private static void replace(Path temporary, Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.READ)) {
            channel.force(true);
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
