package io.electronicsmarketplace.recommendation.bundle;

import java.lang.foreign.MemorySegment;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of arrays. */
final class Hashes {
    /** A mapped segment is hashed through views of this size: a ByteBuffer ends at 2 GiB. */
    private static final long VIEW_BYTES = 1L << 28;

    private Hashes() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static byte[] sha256(MemorySegment segment) {
        MessageDigest digest = sha256();
        for (long offset = 0; offset < segment.byteSize(); offset += VIEW_BYTES) {
            digest.update(segment.asSlice(offset, Math.min(VIEW_BYTES, segment.byteSize() - offset))
                    .asByteBuffer());
        }
        return digest.digest();
    }
}
