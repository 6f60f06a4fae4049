package io.electronicsmarketplace.catalog.jsonlines;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a file as bytes: plain or gz (known by its first bytes, not by its name), with or without
 * byte order mark, ended by LF or CRLF. Memory is bounded by {@link #LINE_LIMIT} whatever the file
 * holds.
 */
public final class JsonLines implements Closeable {

    /** Real metadata lines reach some 100 kB; a megabyte of one line is no product. */
    public static final int LINE_LIMIT = 1 << 20;

    private static final int GZIP_MAGIC = 0x1f8b;

    private final Path file;
    private final long size;
    private final CountingInput raw;
    private final InputStream in;
    private final byte[] chunk = new byte[1 << 16];
    private int chunkAt;
    private int chunkEnd;
    private byte[] line = new byte[1 << 14];
    private int length;
    private boolean tooLong;
    private long number;

    private JsonLines(Path file, long size, CountingInput raw, InputStream in) {
        this.file = file;
        this.size = size;
        this.raw = raw;
        this.in = in;
    }

    public static JsonLines open(Path file) throws IOException {
        var raw = new CountingInput(Files.newInputStream(file));
        try {
            return new JsonLines(file, Files.size(file), raw, isGzip(file) ? new GZIPInputStream(raw, 1 << 16) : raw);
        } catch (IOException e) {
            raw.close();
            throw new IOException(file + " starts like a gz file but is none: it is damaged or cut off", e);
        }
    }

    /** Moves to the next line that is not blank; false at the end. */
    public boolean next() throws IOException {
        while (readLine()) {
            if (tooLong || !blank()) {
                return true;
            }
        }
        return false;
    }

    /** The line's number, counted from 1, blank ones included. */
    public long number() {
        return number;
    }

    /** The line's bytes, up to {@link #length()}; valid until the next one is read. */
    public byte[] bytes() {
        return line;
    }

    public int length() {
        return length;
    }

    /** Whether the line passed the limit; its bytes are not there then. */
    public boolean tooLong() {
        return tooLong;
    }

    /** How much of the file was read, compressed as it lies there. */
    public long bytesRead() {
        return raw.count;
    }

    public long bytesTotal() {
        return size;
    }

    private boolean readLine() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (true) {
            if (chunkAt == chunkEnd && !fill()) {
                if (any) {
                    endLine();
                }
                return any;
            }
            any = true;
            int newline = indexOfNewline();
            int end = newline < 0 ? chunkEnd : newline;
            append(end);
            chunkAt = newline < 0 ? end : end + 1;
            if (newline >= 0) {
                endLine();
                return true;
            }
        }
    }

    private boolean fill() throws IOException {
        try {
            chunkAt = 0;
            chunkEnd = Math.max(0, in.read(chunk));
            return chunkEnd > 0;
        } catch (EOFException | ZipException e) {
            throw new TruncatedFile(file, number, e);
        }
    }

    private int indexOfNewline() {
        for (int i = chunkAt; i < chunkEnd; i++) {
            if (chunk[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void append(int end) {
        int count = end - chunkAt;
        if (tooLong || length + count > LINE_LIMIT) {
            tooLong = true;
            length = 0;
            return;
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
        }
        System.arraycopy(chunk, chunkAt, line, length, count);
        length += count;
    }

    private void endLine() {
        number++;
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        if (number == 1 && startsWithByteOrderMark()) {
            length -= 3;
            System.arraycopy(line, 3, line, 0, length);
        }
    }

    private boolean startsWithByteOrderMark() {
        return length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
    }

    private boolean blank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private static boolean isGzip(Path file) throws IOException {
        try (InputStream start = Files.newInputStream(file)) {
            byte[] magic = start.readNBytes(2);
            return magic.length == 2 && ((magic[0] & 0xff) << 8 | magic[1] & 0xff) == GZIP_MAGIC;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** A file that ends in the middle of its compressed data, or is damaged there. */
    static final class TruncatedFile extends IOException {
        private static final long serialVersionUID = 1L;

        TruncatedFile(Path file, long lines, @Nullable Throwable cause) {
            super(
                    file + " is damaged or cut off after line " + lines
                            + ": the gz data does not end as it should. Get a complete copy and run the import again;"
                            + " what was read so far is kept.",
                    cause);
        }
    }

    /** Counts compressed bytes, for the progress bar. */
    private static final class CountingInput extends FilterInputStream {
        private long count;

        CountingInput(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = super.read(into, offset, length);
            count += Math.max(0, n);
            return n;
        }
    }
}
