package io.electronicsmarketplace.recommendation.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Lines of a text file in UTF-8, plain or gzipped as its first bytes say, ended by LF or CR LF. */
public final class Lines {
    private static final int BUFFER_BYTES = 1 << 16;
    /** Longer than any line that anybody wrote: what has none for so long is no text. */
    private static final int MOST_LINE_BYTES = 1 << 28;

    private Lines() {}

    /** Takes a line: the bytes from {@code from} to {@code to}, exclusive, which are others after the call. */
    @FunctionalInterface
    public interface ByteConsumer {
        void accept(byte[] text, int from, int to);
    }

    /** Hands every line to {@code consumer}, in order. */
    public static void forEach(Path file, Consumer<String> consumer) {
        forEachBytes(
                file, (text, from, to) -> consumer.accept(new String(text, from, to - from, StandardCharsets.UTF_8)));
    }

    /** The same without a string for each, for files of tens of millions of lines. */
    public static void forEachBytes(Path file, ByteConsumer consumer) {
        try (InputStream bytes = open(file)) {
            split(bytes, consumer);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void split(InputStream bytes, ByteConsumer consumer) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        int filled = 0;
        int read;
        while ((read = bytes.read(buffer, filled, buffer.length - filled)) >= 0) {
            int start = 0;
            for (int at = filled; at < filled + read; at++) {
                if (buffer[at] == '\n') {
                    consumer.accept(buffer, start, withoutReturn(buffer, start, at));
                    start = at + 1;
                }
            }
            filled += read - start;
            System.arraycopy(buffer, start, buffer, 0, filled);
            if (filled >= MOST_LINE_BYTES) {
                throw new IOException("no line ends within %,d bytes: this is no text file".formatted(filled));
            }
            if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * filled);
            }
        }
        if (filled > 0) {
            consumer.accept(buffer, 0, withoutReturn(buffer, 0, filled));
        }
    }

    private static int withoutReturn(byte[] text, int from, int to) {
        return to > from && text[to - 1] == '\r' ? to - 1 : to;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        bytes.mark(2);
        boolean gzipped = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return gzipped ? new GZIPInputStream(bytes, BUFFER_BYTES) : bytes;
    }
}
