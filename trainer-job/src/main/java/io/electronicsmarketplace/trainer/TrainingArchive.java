package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.archive.ArchiveSnapshot;
import io.electronicsmarketplace.archive.ArchiveStore;
import io.electronicsmarketplace.events.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** What a training reads of the archive, as files of this machine: those that count by its manifest. */
final class TrainingArchive implements AutoCloseable {
    /** Imported history. */
    static final String HISTORY = "history";

    private final ArchiveStore store;
    private final ArchiveSnapshot snapshot;

    private TrainingArchive(ArchiveStore store, ArchiveSnapshot snapshot) {
        this.store = store;
        this.snapshot = snapshot;
    }

    static TrainingArchive open(Path folder) {
        return open(ArchiveStore.in(folder));
    }

    static TrainingArchive open(Settings settings) {
        return open(ArchiveStore.at(settings.archive(), settings.archiveMirror()));
    }

    /** All of one moment is here when this returns. */
    private static TrainingArchive open(ArchiveStore store) {
        try {
            return new TrainingArchive(
                    store, ArchiveSnapshot.of(store, "training", List.of(HISTORY, Topics.INTERACTIONS, Topics.SERVED)));
        } catch (IOException e) {
            store.close();
            throw new UncheckedIOException("the archive cannot be read: " + e.getMessage(), e);
        }
    }

    /** In the order of their names. */
    List<Path> files(String folder) {
        return snapshot.files(folder);
    }

    @Override
    public void close() {
        try (store) {
            snapshot.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the archive's mirror cannot be closed", e);
        }
    }
}
