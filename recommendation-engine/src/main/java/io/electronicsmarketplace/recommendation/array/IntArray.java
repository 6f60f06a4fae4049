package io.electronicsmarketplace.recommendation.array;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Read-only {@code int}s in little-endian order, on the heap or mapped from a file. */
public final class IntArray {
    private static final ValueLayout.OfInt LAYOUT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment segment;
    private final long length;

    /** Wraps {@code segment}, whose size must be a multiple of four bytes. */
    public IntArray(MemorySegment segment) {
        this.segment = segment.asReadOnly();
        this.length = Elements.count(segment, Integer.BYTES);
    }

    /** Wraps {@code values} without copying; the caller gives the array away. */
    public static IntArray of(int... values) {
        return new IntArray(MemorySegment.ofArray(values));
    }

    public int get(long index) {
        return segment.getAtIndex(LAYOUT, index);
    }

    public int length() {
        return Math.toIntExact(length);
    }

    /** Whether every element is at least 0 and below {@code bound}. */
    public boolean allWithin(int bound) {
        for (long i = 0; i < length; i++) {
            if (get(i) < 0 || get(i) >= bound) {
                return false;
            }
        }
        return true;
    }

    public int[] toArray() {
        return segment.toArray(LAYOUT);
    }

    /** The raw bytes, for writing them to a file. */
    public MemorySegment segment() {
        return segment;
    }
}
