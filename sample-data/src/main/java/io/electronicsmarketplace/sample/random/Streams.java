package io.electronicsmarketplace.sample.random;

import java.util.SplittableRandom;

/**
 * Independent streams of random numbers, addressed by purpose and index.
 *
 * <p>Each product, shopper and listing draws from a stream of its own, so that a change to one part
 * of the generator leaves the others' numbers as they were.
 */
public final class Streams {
    /** What a stream is for. Each purpose has its own family of streams. */
    public enum Purpose {
        BRANDS,
        CATALOGUE,
        PRODUCT,
        SHOPPER,
        HISTORY,
        REVIEW,
        SELLER,
        LISTING
    }

    // Steele and Vigna's odd constants for mixing words; any odd 64-bit numbers would do.
    private static final long PURPOSE_STEP = 0x9E3779B97F4A7C15L;
    private static final long INDEX_STEP = 0xD1342543DE82EF95L;

    private final long seed;

    public Streams(long seed) {
        this.seed = seed;
    }

    public SplittableRandom of(Purpose purpose) {
        return of(purpose, 0);
    }

    public SplittableRandom of(Purpose purpose, int index) {
        // The purpose's own number, not its ordinal, would survive reordering; the enum is append-only.
        return new SplittableRandom(
                mix(seed + PURPOSE_STEP * (purpose.ordinal() + 1L)) + mix(INDEX_STEP * (index + 1L)));
    }

    private static long mix(long word) {
        long mixed = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
