package io.electronicsmarketplace.catalog.imports;

import java.util.Arrays;

/**
 * The ids of one file, as 64-bit hashes in one array: 1.6 million take 32 MiB at most. Two of them
 * share a hash with a probability of 1 : 10⁷, and then one product would be reported as a double.
 */
final class SeenIds {

    private long[] slots = new long[1 << 12];
    private int size;

    /** False if the id was there already. */
    boolean add(String id) {
        if (size * 2 >= slots.length) {
            grow();
        }
        boolean added = put(hash(id));
        size += added ? 1 : 0;
        return added;
    }

    boolean contains(String id) {
        long hash = hash(id);
        int slot = slotOf(hash);
        while (slots[slot] != 0) {
            if (slots[slot] == hash) {
                return true;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return false;
    }

    int size() {
        return size;
    }

    private boolean put(long hash) {
        int slot = slotOf(hash);
        while (slots[slot] != 0) {
            if (slots[slot] == hash) {
                return false;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = hash;
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        Arrays.stream(old).filter(hash -> hash != 0).forEach(this::put);
    }

    private int slotOf(long hash) {
        return (int) (hash >>> 20) & (slots.length - 1);
    }

    /** FNV-1a with a final mix (Murmur3's); never 0, which marks a free slot. */
    static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
