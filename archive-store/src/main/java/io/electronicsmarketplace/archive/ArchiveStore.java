package io.electronicsmarketplace.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the archive's files are. They are named by their paths below the archive, with {@code /}. A file is put
 * once and complete; documents, which are small, are replaced, and only by whoever knows the one before.
 *
 * <p>For use by many threads. What fails says in its message what to do; trying again is always harmless.
 */
public interface ArchiveStore extends AutoCloseable {

    /** The store in this folder. */
    static ArchiveStore in(Path folder) {
        return new FolderStore(folder);
    }

    /**
     * The store at this address: a folder's path, or {@code s3://bucket/prefix} with the options of
     * {@code docs/configuration.md}. Nobody is asked yet whether it is there.
     *
     * @param mirrors folder on this machine for files of an archive elsewhere
     * @throws IllegalArgumentException if it is no address; the message says why
     */
    static ArchiveStore at(String address, Path mirrors) {
        return isElsewhere(address)
                ? new S3Store(S3Address.of(address), mirrors, Clock.systemUTC())
                : in(Path.of(address));
    }

    /** Whether the address is no folder. */
    static boolean isElsewhere(String address) {
        return address.startsWith(S3Address.SCHEME);
    }

    /** All files below a folder, in the order of their names. */
    List<StoredFile> list(String folder) throws IOException;

    /** A new name on this machine, for a file that is to be put; no reader looks there. */
    Path temporary() throws IOException;

    /** Puts a complete file in place, for good: readers see all of it under this name, or nothing. */
    void put(Path temporary, String name) throws IOException;

    /** Deletes a file. Returns whether it was there, where the store tells. */
    boolean delete(String name) throws IOException;

    /** Deletes what a killed process left of its temporary files. */
    void deleteTemporaries(Instant before) throws IOException;

    Optional<Document> read(String name) throws IOException;

    /**
     * Replaces a document, all at once, if it still has this version; null, if it is not there yet.
     *
     * @return its new version, or nothing if somebody else was faster, or may have been
     */
    Optional<String> replace(String name, byte[] content, @Nullable String version) throws IOException;

    /** Lets one at a time in, on all machines that share the archive; empty if another one is in. */
    Optional<Lock> tryLock(String name) throws IOException;

    /** Files of the archive as files of this machine. One at a time by this name on a machine. */
    Mirror mirror(String reader) throws IOException;

    @Override
    void close();

    /** A small file's content, with what {@link #replace} compares. */
    record Document(byte[] content, String version) {}

    /** Is let go of by closing it, and by a crash, though then perhaps not at once. */
    interface Lock extends AutoCloseable {

        /** Holds on to it: it need not outlast ten minutes without. */
        void renew() throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Some of the archive's files as files of this machine. */
    interface Mirror extends AutoCloseable {

        /**
         * Has these files here, and of what it brought here before no others any more.
         *
         * @return their paths, in the same order
         */
        List<Path> hold(List<StoredFile> files) throws IOException;

        /** Lets somebody else use it. What it holds stays, for whoever is next to compare with. */
        @Override
        void close() throws IOException;
    }
}
