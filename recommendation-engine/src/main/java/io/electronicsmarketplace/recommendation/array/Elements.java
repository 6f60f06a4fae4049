package io.electronicsmarketplace.recommendation.array;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;

/** What the arrays of this package have in common. */
final class Elements {
    static {
        // Heap arrays are wrapped as they are, so the machine's order has to be the files' order.
        if (ByteOrder.nativeOrder() != ByteOrder.LITTLE_ENDIAN) {
            throw new IllegalStateException("model bundles need a little-endian processor; this one is big-endian");
        }
    }

    private Elements() {}

    static long count(MemorySegment segment, int bytesPerElement) {
        if (segment.byteSize() % bytesPerElement != 0) {
            throw new IllegalArgumentException("%d bytes are not a whole number of %d-byte elements"
                    .formatted(segment.byteSize(), bytesPerElement));
        }
        return segment.byteSize() / bytesPerElement;
    }
}
