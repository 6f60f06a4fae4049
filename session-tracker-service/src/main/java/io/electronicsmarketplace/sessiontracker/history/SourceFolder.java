package io.electronicsmarketplace.sessiontracker.history;

import io.electronicsmarketplace.archive.ArchiveStore;
import io.electronicsmarketplace.archive.StoredFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of one source in the archive: its parts, its checkpoint, and the lock of who writes it. A source's
 * parts are the same whoever writes them; should two be at it nevertheless, the checkpoint lets one go on.
 */
final class SourceFolder implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ArchiveStore archive;
    private final SourceFile source;
    private final String folder;
    private final ArchiveStore.Lock lock;
    private final Checkpoint checkpoint;
    private @Nullable String version;

    private SourceFolder(ArchiveStore archive, SourceFile source, String folder, ArchiveStore.Lock lock)
            throws IOException {
        this.archive = archive;
        this.source = source;
        this.folder = folder;
        this.lock = lock;
        Optional<ArchiveStore.Document> document = archive.read(checkpointFile());
        this.checkpoint = document.map(saved -> JSON.readValue(saved.content(), Checkpoint.class))
                .orElseGet(() -> Checkpoint.start(source));
        this.version = document.map(ArchiveStore.Document::version).orElse(null);
    }

    /** @throws IllegalStateException if another import of the same source is running */
    static SourceFolder open(ArchiveStore archive, SourceFile source) throws IOException {
        String folder = "history/" + source.id();
        ArchiveStore.Lock lock = archive.tryLock(folder + "/.lock").orElseThrow(() -> busy(source));
        try {
            return new SourceFolder(archive, source, folder, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    Path temporary() throws IOException {
        return archive.temporary();
    }

    void put(Path temporary, int part) throws IOException {
        lock.renew();
        archive.put(temporary, "%s/part-%05d.parquet".formatted(folder, part));
    }

    /** The parts as they were imported, those too that an erasure replaced. */
    List<StoredFile> parts() throws IOException {
        return archive.list(folder).stream()
                .filter(file -> file.name().matches(".*/part-\\d+\\.parquet"))
                .toList();
    }

    ArchiveStore.Mirror mirror() throws IOException {
        return archive.mirror("import-" + source.id());
    }

    /** How far an earlier import came. */
    Checkpoint checkpoint() {
        return checkpoint;
    }

    void save(Checkpoint reached) throws IOException {
        byte[] content = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(reached);
        version = archive.replace(checkpointFile(), content, version).orElseThrow(() -> busy(source));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private String checkpointFile() {
        return folder + "/import.json";
    }

    private static IllegalStateException busy(SourceFile source) {
        return new IllegalStateException("Another import of " + source.path() + " is running.");
    }
}
