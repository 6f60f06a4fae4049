package io.electronicsmarketplace.recommendation.array;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Read-only {@code float}s in little-endian order, on the heap or mapped from a file. */
public final class FloatArray {
    private static final ValueLayout.OfFloat LAYOUT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment segment;
    private final long length;

    /** Wraps {@code segment}, whose size must be a multiple of four bytes. */
    public FloatArray(MemorySegment segment) {
        this.segment = segment.asReadOnly();
        this.length = Elements.count(segment, Float.BYTES);
    }

    /** Wraps {@code values} without copying; the caller gives the array away. */
    public static FloatArray of(float... values) {
        return new FloatArray(MemorySegment.ofArray(values));
    }

    public float get(long index) {
        return segment.getAtIndex(LAYOUT, index);
    }

    /** Copies {@code count} elements from index {@code from} into {@code target}, from its start. */
    public void copyTo(long from, float[] target, int count) {
        copyTo(from, target, 0, count);
    }

    /** Copies {@code count} elements from index {@code from} into {@code target}, from {@code offset} on. */
    public void copyTo(long from, float[] target, int offset, int count) {
        MemorySegment.copy(segment, LAYOUT, from * Float.BYTES, target, offset, count);
    }

    public int length() {
        return Math.toIntExact(length);
    }

    public float[] toArray() {
        return segment.toArray(LAYOUT);
    }

    /** The raw bytes, for writing them to a file. */
    public MemorySegment segment() {
        return segment;
    }
}
