package io.electronicsmarketplace.sessiontracker.history;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/**
 * A file of reviews, plain or gz.
 *
 * @param fingerprint SHA-256 of its bytes: another content is another source
 */
record SourceFile(Path path, String fingerprint) {

    private static final int BUFFER = 1 << 16;
    private static final int ID_DIGITS = 12;

    static SourceFile of(Path path) throws IOException {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new IllegalArgumentException("There is no file to read at " + path + ".");
        }
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return new SourceFile(path, HexFormat.of().formatHex(digest.digest()));
    }

    /** Name of its folder in the archive, such as {@code electronics-csv-0a1b2c3d4e5f}. */
    String id() {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        String slug = name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug + "-" + fingerprint.substring(0, ID_DIGITS);
    }

    /**
     * Opens the uncompressed content.
     *
     * @param progress is told how many bytes of the file were read
     */
    InputStream open(AtomicLong progress) throws IOException {
        InputStream file = new CountingInputStream(Files.newInputStream(path), progress);
        BufferedInputStream buffered = new BufferedInputStream(file, BUFFER);
        return isGzip(buffered) ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }

    private static boolean isGzip(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
