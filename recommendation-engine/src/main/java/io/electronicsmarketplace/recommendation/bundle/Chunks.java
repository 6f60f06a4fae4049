package io.electronicsmarketplace.recommendation.bundle;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Passes the bytes of a segment on in pieces, whatever array or file lies behind it. */
final class Chunks {
    private static final int CHUNK_BYTES = 1 << 18;

    private Chunks() {}

    /** Takes the first {@code count} of {@code bytes}, which are overwritten afterwards. */
    interface Consumer<E extends Exception> {
        void accept(byte[] bytes, int count) throws E;
    }

    static <E extends Exception> void forEach(MemorySegment segment, Consumer<E> consumer) throws E {
        byte[] chunk = new byte[(int) Math.min(CHUNK_BYTES, segment.byteSize())];
        for (long offset = 0; offset < segment.byteSize(); offset += chunk.length) {
            int count = (int) Math.min(chunk.length, segment.byteSize() - offset);
            MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, offset, chunk, 0, count);
            consumer.accept(chunk, count);
        }
    }
}
