package io.electronicsmarketplace.recommendation.array;

import it.unimi.dsi.fastutil.bytes.ByteArrays;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.nio.charset.StandardCharsets;

/** Ids that wait to be numbered by {@link IdNumbers}: their UTF-8 bytes, one id after the other. */
public final class IdBatch {
    private byte[] bytes = new byte[1 << 12];
    private int[] starts = new int[1 << 8];
    private int size;

    public void add(String id) {
        byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
        add(utf8, 0, utf8.length);
    }

    /** Adds the id whose UTF-8 bytes are those from {@code from} to {@code to}, exclusive. */
    public void add(byte[] text, int from, int to) {
        int start = starts[size];
        int end = Math.addExact(start, to - from);
        bytes = ByteArrays.grow(bytes, end, start);
        System.arraycopy(text, from, bytes, start, to - from);
        starts = IntArrays.grow(starts, size + 2);
        starts[++size] = end;
    }

    public int size() {
        return size;
    }

    /** Forgets all ids and keeps the room for others. */
    public void clear() {
        size = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int place) {
        return starts[place];
    }

    int end(int place) {
        return starts[place + 1];
    }
}
