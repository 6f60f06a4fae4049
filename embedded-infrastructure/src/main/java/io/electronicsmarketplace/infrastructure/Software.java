package io.electronicsmarketplace.infrastructure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacked programs, one folder each, shared by everything that is started from this checkout. A
 * folder appears in one step, complete; a lock keeps two programs from unpacking the same one.
 */
final class Software {
    private final Path directory;

    Software(Path directory) {
        this.directory = directory;
    }

    /** Fills a folder. */
    interface Filling {
        void fill(Path folder) throws IOException, InterruptedException;
    }

    /** The folder of this name, filled now if it is not there yet. */
    Path folder(String name, Filling filling) throws IOException, InterruptedException {
        Path folder = directory.resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(directory);
        synchronized (Software.class) {
            try (FileChannel channel = FileChannel.open(
                            directory.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !Files.isDirectory(folder)) {
                    Path temporary = Files.createTempDirectory(directory, name + ".");
                    // Readable by the user to whom PostgreSQL is handed when root runs this.
                    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
                    filling.fill(temporary);
                    Files.move(temporary, folder);
                }
            }
        }
        return folder;
    }

    /** Unpacks an xz-compressed tar that lies inside a jar. */
    static void unpackTxzInJar(Path jar, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            var entry = zip.stream()
                    .filter(candidate -> candidate.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No .txz in " + jar));
            try (var tar =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(zip.getInputStream(entry))))) {
                unpack(tar, folder, 0);
            }
        }
    }

    /** Unpacks a zip without its topmost folder; scripts in {@code bin} become executable. */
    static void unpackZip(Path zip, Path folder) throws IOException {
        try (var entries = new ZipArchiveInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            unpack(entries, folder, 1);
        }
    }

    private static void unpack(ArchiveInputStream<? extends ArchiveEntry> entries, Path folder, int leaveOut)
            throws IOException {
        for (ArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            Path name = Path.of(entry.getName()).normalize();
            if (name.getNameCount() <= leaveOut) {
                continue;
            }
            Path file =
                    folder.resolve(name.subpath(leaveOut, name.getNameCount())).normalize();
            if (!file.startsWith(folder)) {
                throw new IOException("The archive reaches outside its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else if (entry instanceof TarArchiveEntry tar && tar.isSymbolicLink()) {
                Files.createDirectories(file.getParent());
                Files.createSymbolicLink(file, Path.of(tar.getLinkName()));
            } else if (entry instanceof TarArchiveEntry tar && tar.isLink()) {
                Files.createDirectories(file.getParent());
                Files.createLink(file, folder.resolve(tar.getLinkName()));
            } else {
                write(entries, file, isExecutable(entry, file));
            }
        }
    }

    private static void write(InputStream content, Path file, boolean executable) throws IOException {
        Files.createDirectories(file.getParent());
        Files.copy(content, file);
        Set<PosixFilePermission> permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if (executable) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        if (!Files.isSymbolicLink(file) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    private static boolean isExecutable(ArchiveEntry entry, Path file) {
        return entry instanceof TarArchiveEntry tar
                ? (tar.getMode() & 0100) != 0
                : file.toString().endsWith(".sh");
    }
}
