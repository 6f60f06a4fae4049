package io.electronicsmarketplace.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The archive in a folder, which several machines may share. A file is on the disk before its name appears; a
 * document's version is compared before it is replaced, and in between only the lock keeps others away.
 */
final class FolderStore implements ArchiveStore {

    private static final String INCOMING = ".incoming";

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<StoredFile> list(String below) throws IOException {
        List<StoredFile> files = new ArrayList<>();
        walk(folder.resolve(below), (file, attributes) -> {
            Instant writtenAt = attributes.lastModifiedTime().toInstant();
            files.add(new StoredFile(nameOf(file), attributes.size(), writtenAt, writtenAt.toString()));
        });
        files.sort(Comparator.comparing(StoredFile::name));
        return files;
    }

    /** On the same file system as the final name. */
    @Override
    public Path temporary() throws IOException {
        return Files.createDirectories(folder.resolve(INCOMING)).resolve(UUID.randomUUID() + ".tmp");
    }

    @Override
    public void put(Path temporary, String name) throws IOException {
        AtomicFile.put(temporary, folder.resolve(name));
    }

    @Override
    public boolean delete(String name) throws IOException {
        Path file = folder.resolve(name);
        boolean wasThere = Files.deleteIfExists(file);
        if (wasThere) {
            AtomicFile.force(Objects.requireNonNull(file.getParent()));
        }
        return wasThere;
    }

    @Override
    public void deleteTemporaries(Instant before) throws IOException {
        walk(folder, (file, attributes) -> {
            if (isIncoming(file) && attributes.lastModifiedTime().toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        });
    }

    @Override
    public Optional<Document> read(String name) throws IOException {
        try {
            byte[] content = Files.readAllBytes(folder.resolve(name));
            return Optional.of(new Document(content, versionOf(content)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> replace(String name, byte[] content, @Nullable String version) throws IOException {
        if (!Objects.equals(read(name).map(Document::version).orElse(null), version)) {
            return Optional.empty();
        }
        Path temporary = temporary();
        Files.write(temporary, content);
        put(temporary, name);
        return Optional.of(versionOf(content));
    }

    /** By a lock on a file in the folder; a crash lets go of it. */
    @Override
    public Optional<Lock> tryLock(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (tryLock(channel) != null) {
                return Optional.of(new HeldFile(channel));
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /** They are read where they are. */
    @Override
    public Mirror mirror(String reader) {
        return new Mirror() {
            @Override
            public List<Path> hold(List<StoredFile> files) {
                return files.stream().map(file -> folder.resolve(file.name())).toList();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() {}

    @Override
    public String toString() {
        return folder.toString();
    }

    private String nameOf(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Not what lies in a folder there: an import spills to one for hours. */
    private static boolean isIncoming(Path file) {
        return Objects.requireNonNull(file.getParent()).endsWith(INCOMING);
    }

    private static String versionOf(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private record HeldFile(FileChannel channel) implements Lock {

        @Override
        public void renew() {}

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    @FunctionalInterface
    private interface Visit {
        void file(Path file, BasicFileAttributes attributes) throws IOException;
    }

    /** What vanishes meanwhile is as if it had not been there. */
    private static void walk(Path from, Visit visit) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                visit.file(file, attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }
}
