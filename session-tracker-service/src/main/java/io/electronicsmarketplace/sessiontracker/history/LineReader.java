package io.electronicsmarketplace.sessiontracker.history;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * Reads lines as they lie in a buffer, without copying. Ends of lines are LF or CRLF; a byte order mark
 * at the start is passed over. A gz that was cut off ends where it was cut.
 */
final class LineReader implements AutoCloseable {

    /** The longest reviews have some 40 kB; a line beyond that is no review. */
    static final int LONGEST_LINE = 8 << 20;

    private static final int FIRST_CAPACITY = 1 << 17;

    private final InputStream in;
    private byte[] buffer = new byte[FIRST_CAPACITY];

    /** What is read but not yet handed out lies from here … */
    private int from;

    /** … to here. */
    private int to;

    private int start;
    private int length;
    private long position;
    private boolean tooLong;
    private boolean ended;
    private boolean truncated;

    private LineReader(InputStream in, long position) {
        this.in = in;
        this.position = position;
    }

    /** @param position bytes of the uncompressed source that were read before: behind a line's end, or 0 */
    static LineReader of(InputStream in, long position) throws IOException {
        in.skipNBytes(position);
        LineReader reader = new LineReader(in, position);
        if (position == 0) {
            reader.skipByteOrderMark();
        }
        return reader;
    }

    /** Goes to the next line, of which {@link #buffer}, {@link #start} and {@link #length} tell; false at the end. */
    boolean next() throws IOException {
        tooLong = false;
        int searched = from;
        while (true) {
            int end = indexOfLineFeed(searched);
            if (end >= 0) {
                take(end, end + 1);
                return true;
            }
            searched = to;
            if (to - from > LONGEST_LINE) {
                tooLong = true;
                position += to - from;
                from = to;
                searched = to;
            }
            int kept = from;
            if (!fill()) {
                if (from == to && !tooLong) {
                    return false;
                }
                take(to, to);
                return true;
            }
            searched -= kept - from;
        }
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int length() {
        return length;
    }

    /** Whether the line was longer than {@link #LONGEST_LINE}; then only its end is there. */
    boolean tooLong() {
        return tooLong;
    }

    /** Bytes of the uncompressed source up to the end of this line. */
    long position() {
        return position;
    }

    /** Whether the source ended within its compressed data. */
    boolean truncated() {
        return truncated;
    }

    private void take(int end, int next) {
        start = from;
        length = end - from;
        if (length > 0 && buffer[end - 1] == '\r') {
            length--;
        }
        position += next - from;
        from = next;
    }

    private int indexOfLineFeed(int searchFrom) {
        for (int i = searchFrom; i < to; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Reads more behind what is there, which may move to the start of the buffer; false at the end. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        try {
            int read = in.read(buffer, to, buffer.length - to);
            ended = read < 0;
            to += Math.max(0, read);
        } catch (EOFException | ZipException e) {
            ended = true;
            truncated = true;
        }
        return !ended;
    }

    private void skipByteOrderMark() throws IOException {
        while (to < 3 && fill()) {
            // until three bytes are there or the source has ended
        }
        if (to >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            from = 3;
            position = 3;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
