package io.electronicsmarketplace.recommendation.bundle;

import java.lang.foreign.MemorySegment;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of arrays. */
public final class Hashes {
    private Hashes() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static byte[] sha256(MemorySegment segment) {
        return sha256(segment, () -> {});
    }

    /** @param between is run after each piece */
    static byte[] sha256(MemorySegment segment, Runnable between) {
        MessageDigest digest = sha256();
        Chunks.forEach(segment, (bytes, count) -> {
            digest.update(bytes, 0, count);
            between.run();
        });
        return digest.digest();
    }

    /** One hash over those of several arrays, in lower-case hexadecimal digits. */
    public static String hex(MemorySegment... segments) {
        MessageDigest digest = sha256();
        for (MemorySegment segment : segments) {
            digest.update(sha256(segment));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
