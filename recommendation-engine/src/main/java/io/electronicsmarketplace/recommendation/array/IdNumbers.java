package io.electronicsmarketplace.recommendation.array;

import it.unimi.dsi.fastutil.bytes.ByteArrays;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers ids from 0 in the order in which they come, and makes their {@link Dictionary}. An id costs its UTF-8
 * bytes and some 25 more: a table of strings takes five times that, and the collector's time. Not safe for use by
 * several threads.
 */
public final class IdNumbers {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    /** Odd, with bits all over: multiplying by it carries every bit upwards (the golden ratio of Knuth). */
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** What the JVM can index, less what some keep for themselves. */
    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

    private byte[] bytes = new byte[1 << 12];
    private int[] starts = new int[1 << 8];
    private int size;
    /** Slots of an open-addressed table: the upper half of the hash above number + 1; 0 is free. */
    private long[] table = new long[1 << 8];

    public int size() {
        return size;
    }

    public int number(String id) {
        byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
        return number(utf8, 0, utf8.length);
    }

    /** The number of the id whose UTF-8 bytes are those from {@code from} to {@code to}, exclusive. */
    public int number(byte[] text, int from, int to) {
        long hash = hash(text, from, to) >>> 32;
        int mask = table.length - 1;
        int slot = slot(hash, mask);
        while (table[slot] != 0) {
            int number = (int) table[slot] - 1;
            if (table[slot] >>> 32 == hash
                    && Arrays.equals(bytes, starts[number], starts[number + 1], text, from, to)) {
                return number;
            }
            slot = slot + 1 & mask;
        }
        table[slot] = hash << 32 | size + 1;
        append(text, from, to);
        if (2 * size > table.length) {
            grow();
        }
        return size - 1;
    }

    private void append(byte[] text, int from, int to) {
        int start = starts[size];
        if (start > MOST_BYTES - (to - from)) {
            throw new IllegalArgumentException(
                    "%,d ids take 2 GiB, which is all that fits: read fewer rows".formatted(size));
        }
        int end = start + to - from;
        bytes = ByteArrays.grow(bytes, end, start);
        System.arraycopy(text, from, bytes, start, to - from);
        starts = IntArrays.grow(starts, size + 2);
        starts[++size] = end;
    }

    /** A slot by the upper bits of the half hash, which are mixed best. */
    private static int slot(long hash, int mask) {
        return (int) (hash >>> Integer.numberOfLeadingZeros(mask)) & mask;
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        int mask = table.length - 1;
        for (long entry : old) {
            if (entry != 0) {
                int slot = slot(entry >>> 32, mask);
                while (table[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                table[slot] = entry;
            }
        }
    }

    private static long hash(byte[] text, int from, int to) {
        long hash = to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = mixed(hash ^ (long) LONGS.get(text, at));
        }
        for (; at < to; at++) {
            hash = mixed(hash ^ text[at]);
        }
        return hash;
    }

    private static long mixed(long hash) {
        long product = hash * MIX;
        return product ^ product >>> 29;
    }

    /**
     * The ids in order.
     *
     * @param indexOf the index in the dictionary of each number
     */
    public record Sorted(Dictionary dictionary, int[] indexOf) {}

    /** By the first eight bytes with a radix sort, then comparing those that share them. */
    public Sorted sorted() {
        int[] order = new int[size];
        long[] prefixes = new long[size];
        for (int number = 0; number < size; number++) {
            order[number] = number;
            prefixes[number] = prefix(number);
        }
        LongArrays.parallelRadixSortIndirect(order, prefixes, false);
        int from = 0;
        while (from < size) {
            int to = from + 1;
            while (to < size && prefixes[order[to]] == prefixes[order[from]]) {
                to++;
            }
            if (to - from > 1) {
                IntArrays.quickSort(order, from, to, this::compare);
            }
            from = to;
        }
        return inOrder(order);
    }

    /** Bytes are compared as unsigned, longs as signed: hence the turned bit. */
    private long prefix(int number) {
        long prefix = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            int at = starts[number] + i;
            prefix = prefix << 8 | (at < starts[number + 1] ? bytes[at] & 0xff : 0);
        }
        return prefix ^ Long.MIN_VALUE;
    }

    private int compare(int left, int right) {
        return Arrays.compareUnsigned(bytes, starts[left], starts[left + 1], bytes, starts[right], starts[right + 1]);
    }

    private Sorted inOrder(int[] order) {
        int[] indexOf = new int[size];
        int[] sortedStarts = new int[size + 1];
        byte[] sortedBytes = new byte[starts[size]];
        for (int index = 0; index < size; index++) {
            int number = order[index];
            int length = starts[number + 1] - starts[number];
            System.arraycopy(bytes, starts[number], sortedBytes, sortedStarts[index], length);
            sortedStarts[index + 1] = sortedStarts[index] + length;
            indexOf[number] = index;
        }
        return new Sorted(new Dictionary(IntArray.of(sortedStarts), MemorySegment.ofArray(sortedBytes)), indexOf);
    }
}
