package io.electronicsmarketplace.recommender.champion;

import java.time.Instant;
import java.util.Optional;

/** Where the champion pointer lies. The trainer writes it too. */
public interface ChampionPointers {

    /** Reads it from where it lies; empty if nothing was ever promoted. May block. */
    Optional<Tagged> read();

    /** Calls {@code changed} soon after every change, from a thread of its own, and may do so without one. */
    Watch watch(Runnable changed);

    /**
     * Points at {@code version}, if nobody else has moved the pointer since it had that tag. May block.
     *
     * @param expectedTag of what was read, or {@link #ABSENT}
     */
    Move move(String expectedTag, String version, Instant now);

    /** Tag of a pointer that is not there yet. */
    String ABSENT = "absent";

    /** Ends with {@link #close}. */
    @FunctionalInterface
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /** A pointer and what tells it from every other state of the pointer. */
    record Tagged(ChampionPointer pointer, String tag) {}

    /** What came of moving the pointer. */
    sealed interface Move {
        record Moved(Tagged now) implements Move {}

        record MovedByOthers() implements Move {}
    }
}
