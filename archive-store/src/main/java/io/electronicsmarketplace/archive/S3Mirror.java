package io.electronicsmarketplace.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files of a bucket in a folder of this machine. Each has its version in its name, so that one which is there
 * complete need not be fetched again. A lock on a file beside the folder keeps other processes out.
 */
final class S3Mirror implements ArchiveStore.Mirror {

    private static final Logger log = LoggerFactory.getLogger(S3Mirror.class);

    /** An archive has thousands of small files, and of each one mostly waits for the answer. */
    private static final int AT_A_TIME = 16;

    private final S3Store store;
    private final Path folder;
    private final FileChannel lock;

    S3Mirror(S3Store store, Path mirrors, String reader) throws IOException {
        this.store = store;
        this.folder = mirrors.resolve(reader);
        Files.createDirectories(mirrors);
        this.lock = FileChannel.open(
                mirrors.resolve(reader + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (FolderStore.tryLock(lock) == null) {
            lock.close();
            throw new IOException(
                    "%s is in use by another process; wait for it, or give this one another folder".formatted(folder));
        }
    }

    @Override
    public List<Path> hold(List<StoredFile> files) throws IOException {
        List<Path> paths = files.stream().map(this::pathOf).toList();
        deleteAllBut(new HashSet<>(paths));
        List<Callable<Long>> missing = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            StoredFile file = files.get(i);
            Path path = paths.get(i);
            if (!Files.exists(path)) {
                missing.add(() -> fetch(file, path));
            }
        }
        if (!missing.isEmpty()) {
            log.debug("fetched {} files of {}, {} bytes", missing.size(), store, fetchAll(missing));
        }
        return paths;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** In the same folders, of which some readers take notice. */
    private Path pathOf(StoredFile file) {
        String version = file.version().replaceAll("[^0-9A-Za-z-]", "");
        Path path = folder.resolve(file.name()).normalize();
        if (!path.startsWith(folder)) {
            throw new IllegalArgumentException("%s reaches outside of the archive".formatted(file.name()));
        }
        return path.resolveSibling(version + "-" + path.getFileName());
    }

    private void deleteAllBut(Set<Path> kept) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> superfluous;
        try (Stream<Path> files = Files.walk(folder)) {
            superfluous = files.filter(file -> Files.isRegularFile(file) && !kept.contains(file))
                    .toList();
        }
        for (Path file : superfluous) {
            Files.delete(file);
        }
    }

    /** Up to the first that cannot be fetched. */
    private static long fetchAll(List<Callable<Long>> missing) throws IOException {
        long bytes = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(
                AT_A_TIME, Thread.ofVirtual().name("fetch-", 0).factory())) {
            var fetched = new ExecutorCompletionService<Long>(threads);
            missing.forEach(fetched::submit);
            try {
                for (int i = 0; i < missing.size(); i++) {
                    bytes += fetched.take().get();
                }
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while fetching", e);
            } catch (ExecutionException e) {
                threads.shutdownNow();
                if (e.getCause() instanceof IOException failure) {
                    throw failure;
                }
                throw new IllegalStateException("cannot fetch", e.getCause());
            }
        }
        return bytes;
    }

    /** What a kill leaves of it goes with whatever else is superfluous. */
    private long fetch(StoredFile file, Path path) throws IOException {
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Path unfinished = path.resolveSibling("." + UUID.randomUUID());
        store.fetch(file, unfinished);
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        return file.bytes();
    }
}
