package io.electronicsmarketplace.sessiontracker.archive;

import io.electronicsmarketplace.archive.ArchiveManifest;
import io.electronicsmarketplace.archive.ArchiveStore;
import io.electronicsmarketplace.archive.StoredFile;
import io.electronicsmarketplace.events.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Replaces files of the archive behind its manifest. A lock keeps all but one out, on all machines that share
 * the archive; should two be in nevertheless, as a lease can run out, the manifest decides: it is written in
 * place of the one that was read, or not at all. Before the first change an editor takes a generation for
 * itself, so that every other one is out, and the names of its files are its own.
 *
 * <p>A replacement is put in place, where it does not count yet, and made to count by one atomic write of the
 * manifest. A crash before that leaves a file that nobody reads and that is deleted later, a crash after it
 * leaves nothing to be done but the deletion.
 */
final class ManifestEditor implements AutoCloseable {

    /** What was just done; the tests kill it there. */
    enum Step {
        TAKEN,
        WRITTEN,
        PUT,
        SWITCHED,
        DELETED
    }

    /** Writes a file from others. */
    @FunctionalInterface
    interface Content {
        void write(List<Path> from, Path file) throws IOException, SQLException;
    }

    private static final String LOCK = ".upkeep.lock";

    private final ArchiveStore archive;
    private final Clock clock;
    private final Consumer<Step> after;
    private final ArchiveStore.Lock lock;
    private final ArchiveStore.Mirror mirror;
    private ArchiveManifest manifest;
    private @Nullable String version;
    private boolean taken;

    private ManifestEditor(ArchiveStore archive, Clock clock, Consumer<Step> after, ArchiveStore.Lock lock)
            throws IOException {
        this.archive = archive;
        this.clock = clock;
        this.after = after;
        this.lock = lock;
        Optional<ArchiveStore.Document> document = archive.read(ArchiveManifest.NAME);
        this.manifest = ArchiveManifest.of(document);
        this.version = document.map(ArchiveStore.Document::version).orElse(null);
        this.mirror = archive.mirror("upkeep");
    }

    /** Empty if another one is at it. */
    static Optional<ManifestEditor> tryOpen(ArchiveStore archive, Clock clock, Consumer<Step> after)
            throws IOException {
        Optional<ArchiveStore.Lock> lock = archive.tryLock(LOCK);
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ManifestEditor(archive, clock, after, lock.get()));
        } catch (IOException | RuntimeException e) {
            lock.get().close();
            throw e;
        }
    }

    ArchiveStore archive() {
        return archive;
    }

    /** The files below a folder that count now. */
    List<StoredFile> files(String folder) throws IOException {
        return manifest.below(archive, folder);
    }

    /** Where to read these files; the paths of the call before are no longer good. */
    List<Path> open(List<StoredFile> files) throws IOException {
        lock.renew();
        return mirror.hold(files);
    }

    /**
     * Lets a new file count in place of others.
     *
     * @param name of the new one, without a generation
     */
    void replace(List<StoredFile> predecessors, String name, Content content) throws IOException, SQLException {
        take();
        String successor = manifest.successorOf(name);
        Path temporary = archive.temporary();
        try {
            content.write(open(predecessors), temporary);
            after.accept(Step.WRITTEN);
            archive.put(temporary, successor);
        } finally {
            Files.deleteIfExists(temporary);
        }
        after.accept(Step.PUT);
        List<String> replaced = predecessors.stream().map(StoredFile::name).toList();
        write(manifest.replace(replaced, successor, clock.instant()));
        after.accept(Step.SWITCHED);
    }

    /** Deletes what has not counted for the grace time, and what a crash left behind as long ago. */
    void deleteReplaced(Duration grace) throws IOException {
        Instant before = clock.instant().minus(grace);
        archive.deleteTemporaries(before);
        List<String> expired = manifest.replaced().entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(before))
                .map(Map.Entry::getKey)
                .toList();
        List<String> leftBehind = leftBehind(before);
        if (expired.isEmpty() && leftBehind.isEmpty()) {
            return;
        }
        // Whoever put what seems left behind, and is only slow, must not let it count any more.
        take();
        for (String file : leftBehind) {
            delete(file);
        }
        for (String file : expired) {
            delete(file);
        }
        write(manifest.forget(expired));
    }

    /** Nothing of the archive stays in the mirror. */
    @Override
    public void close() throws IOException {
        try (lock;
                mirror) {
            mirror.hold(List.of());
        }
    }

    private List<String> leftBehind(Instant before) throws IOException {
        return archive.list("").stream()
                .filter(file -> file.writtenAt().isBefore(before))
                .map(StoredFile::name)
                .filter(this::isUnknownGeneration)
                .toList();
    }

    private boolean isUnknownGeneration(String name) {
        return ArchiveManifest.hasGeneration(name)
                && !manifest.counts(name)
                && !manifest.replaced().containsKey(name);
    }

    private void delete(String file) throws IOException {
        if (archive.delete(file)) {
            after.accept(Step.DELETED);
        }
    }

    private void take() throws IOException {
        if (!taken) {
            write(manifest.taken());
            taken = true;
            after.accept(Step.TAKEN);
        }
    }

    private void write(ArchiveManifest next) throws IOException {
        version = archive.replace(ArchiveManifest.NAME, EventJson.write(next), version)
                .orElseThrow(() -> new IOException("another one keeps the archive in order now"));
        manifest = next;
    }
}
