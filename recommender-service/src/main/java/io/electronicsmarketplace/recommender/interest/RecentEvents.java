package io.electronicsmarketplace.recommender.interest;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which events were there lately, by the first 64 bits of the SHA-256 of their ids: at least the last
 * {@value #GENERATION}, at most twice as many, in at most 32 MiB. A client that sends an event again does so
 * within minutes; one that comes again after a million others counts twice.
 */
final class RecentEvents {

    static final int GENERATION = 1_000_000;

    private final MessageDigest digest;
    private LongOpenHashSet younger = new LongOpenHashSet();
    private LongOpenHashSet older = new LongOpenHashSet();

    RecentEvents() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Forgets all, and keeps the room that they took. */
    void clear() {
        younger.clear();
        older.clear();
    }

    /** Remembers the event; returns whether it was new. */
    boolean add(String eventId) {
        long hash = ByteBuffer.wrap(digest.digest(eventId.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        if (older.contains(hash) || !younger.add(hash)) {
            return false;
        }
        if (younger.size() == GENERATION) {
            older = younger;
            younger = new LongOpenHashSet();
        }
        return true;
    }
}
