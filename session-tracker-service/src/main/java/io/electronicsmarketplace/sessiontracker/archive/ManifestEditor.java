package io.electronicsmarketplace.sessiontracker.archive;

import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.archive.ArchiveManifest;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Replaces files of the archive behind its manifest. Whoever has it open is the only one, on all
 * machines that share the archive, by a lock on a file in it; a crash lets go of the lock.
 *
 * <p>A replacement is written under a temporary name, put in place, where it does not count yet, and
 * made to count by one atomic write of the manifest. A crash before that leaves a file that nobody reads
 * and that is deleted later, a crash after it leaves nothing to be done but the deletion.
 */
final class ManifestEditor implements AutoCloseable {

    /** What was just done; the tests kill it there. */
    enum Step {
        WRITTEN,
        PUT,
        MANIFEST_WRITTEN,
        SWITCHED,
        DELETED
    }

    /** Writes a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(Path file) throws IOException, SQLException;
    }

    private static final String INCOMING = ".incoming";

    private final Path archive;
    private final Clock clock;
    private final Consumer<Step> after;
    private final FileChannel lockFile;
    private ArchiveManifest manifest;

    private ManifestEditor(Path archive, Clock clock, Consumer<Step> after, FileChannel lockFile) throws IOException {
        this.archive = archive;
        this.clock = clock;
        this.after = after;
        this.lockFile = lockFile;
        this.manifest = ArchiveManifest.read(archive);
    }

    /** Empty if another one is at it. */
    static Optional<ManifestEditor> tryOpen(Path archive, Clock clock, Consumer<Step> after) throws IOException {
        Files.createDirectories(archive);
        FileChannel lockFile =
                FileChannel.open(archive.resolve(".upkeep.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (tryLock(lockFile) != null) {
                return Optional.of(new ManifestEditor(archive, clock, after, lockFile));
            }
        } catch (IOException | RuntimeException e) {
            lockFile.close();
            throw e;
        }
        lockFile.close();
        return Optional.empty();
    }

    Path archive() {
        return archive;
    }

    ArchiveManifest manifest() {
        return manifest;
    }

    /**
     * Lets a new file count in place of others.
     *
     * @param name of the new one, without a generation
     */
    void replace(Collection<Path> predecessors, Path name, Content content) throws IOException, SQLException {
        String successor = manifest.successorOf(ArchiveManifest.nameOf(archive, name));
        Path temporary = temporary(successor);
        try {
            content.writeTo(temporary);
            after.accept(Step.WRITTEN);
            AtomicFile.put(temporary, archive.resolve(successor));
        } finally {
            Files.deleteIfExists(temporary);
        }
        after.accept(Step.PUT);
        List<String> replaced = predecessors.stream()
                .map(file -> ArchiveManifest.nameOf(archive, file))
                .toList();
        write(manifest.replace(replaced, successor, clock.instant()));
        after.accept(Step.SWITCHED);
    }

    /** Deletes what has not counted for the grace time, and what a crash left behind as long ago. */
    void deleteReplaced(Duration grace) throws IOException {
        Instant before = clock.instant().minus(grace);
        List<String> expired = manifest.replaced().entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(before))
                .map(entry -> entry.getKey())
                .toList();
        for (String file : expired) {
            delete(archive.resolve(file));
        }
        for (Path file : leftBehind(before)) {
            delete(file);
        }
        if (!expired.isEmpty()) {
            write(manifest.forget(expired));
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private List<Path> leftBehind(Instant before) throws IOException {
        try (Stream<Path> files = Files.walk(archive)) {
            return files.filter(file -> isTemporary(file) || isUnknownGeneration(file))
                    .filter(file -> lastModified(file).isBefore(before))
                    .toList();
        }
    }

    private boolean isUnknownGeneration(Path file) {
        String name = ArchiveManifest.nameOf(archive, file);
        return ArchiveManifest.hasGeneration(name)
                && !manifest.counts(name)
                && !manifest.replaced().containsKey(name);
    }

    private static boolean isTemporary(Path file) {
        Path folder = file.getParent();
        return file.toString().endsWith(".tmp") && folder != null && folder.endsWith(INCOMING);
    }

    private static Instant lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return Instant.MAX;
        }
    }

    private void delete(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            AtomicFile.force(Objects.requireNonNull(file.getParent()));
            after.accept(Step.DELETED);
        }
    }

    private void write(ArchiveManifest next) throws IOException {
        Path temporary = temporary(ArchiveManifest.NAME);
        Files.write(temporary, EventJson.write(next));
        after.accept(Step.MANIFEST_WRITTEN);
        AtomicFile.put(temporary, archive.resolve(ArchiveManifest.NAME));
        manifest = next;
    }

    private Path temporary(String of) throws IOException {
        Path incoming = Files.createDirectories(archive.resolve(INCOMING));
        return incoming.resolve(of.replace('/', '_') + ".tmp");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
