package io.electronicsmarketplace.catalog.imports;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** Knows a file again, also at another place, by its name, size, start and end. */
final class FileFingerprint {

    private static final int PART = 1 << 16;

    private FileFingerprint() {}

    /** Such as {@code meta_Electronics.jsonl.gz-5f3a-0c9d1b22}. */
    static String of(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var crc = new CRC32C();
            byte[] part = new byte[PART];
            long size = in.length();
            for (long at : new long[] {0, Math.max(0, size - PART)}) {
                in.seek(at);
                int count = in.read(part);
                crc.update(part, 0, Math.max(0, count));
            }
            return "%s-%x-%08x".formatted(file.getFileName(), size, crc.getValue());
        }
    }
}
