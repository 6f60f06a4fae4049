package io.electronicsmarketplace.trainer;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Arrays;

/**
 * Finds which of tens of millions of hashes came more than once. They are kept apart by their first bits, so that
 * the table in which those of one part meet fits into the processor's cache: a table of all, in DuckDB or here,
 * takes three times as long and twice the memory.
 */
final class RepeatedKeys {
    private static final int PART_BITS = 10;

    private final LongArrayList[] parts = new LongArrayList[1 << PART_BITS];

    RepeatedKeys() {
        Arrays.setAll(parts, part -> new LongArrayList());
    }

    /** @param key evenly spread over all longs from 0 upwards */
    void add(long key) {
        parts[(int) (key >>> Long.SIZE - 1 - PART_BITS)].add(key);
    }

    /** The keys that came more than once. */
    LongSet repeated() {
        LongSet repeated = new LongOpenHashSet();
        LongOpenHashSet seen = new LongOpenHashSet();
        for (LongArrayList part : parts) {
            long[] keys = part.elements();
            for (int i = 0; i < part.size(); i++) {
                if (!seen.add(keys[i])) {
                    repeated.add(keys[i]);
                }
            }
            seen.clear();
        }
        return repeated;
    }
}
