package io.electronicsmarketplace.recommendation.array;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Read-only {@code long}s in little-endian order, on the heap or mapped from a file. */
public final class LongArray {
    private static final ValueLayout.OfLong LAYOUT = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment segment;
    private final long length;

    /** Wraps {@code segment}, whose size must be a multiple of eight bytes. */
    public LongArray(MemorySegment segment) {
        this.segment = segment.asReadOnly();
        this.length = Elements.count(segment, Long.BYTES);
    }

    /** Wraps {@code values} without copying; the caller gives the array away. */
    public static LongArray of(long... values) {
        return new LongArray(MemorySegment.ofArray(values));
    }

    public long get(long index) {
        return segment.getAtIndex(LAYOUT, index);
    }

    public int length() {
        return Math.toIntExact(length);
    }

    public long[] toArray() {
        return segment.toArray(LAYOUT);
    }

    /** The raw bytes, for writing them to a file. */
    public MemorySegment segment() {
        return segment;
    }
}
