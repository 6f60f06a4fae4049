package io.electronicsmarketplace.recommendation.array;

import it.unimi.dsi.fastutil.bytes.ByteArrays;
import it.unimi.dsi.fastutil.ints.IntArrays;
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

    /** What the JVM can index, less what some keep for themselves, and one. */
    private static final int MOST_BYTES = Integer.MAX_VALUE - 9;

    private byte[] bytes = new byte[1 << 12];
    private int[] starts = new int[1 << 8];
    private int size;
    /** Slots of an open-addressed table: the upper half of the hash above number + 1; 0 is free. */
    private long[] table = new long[1 << 8];
    /** Of no meaning, but for what is read into it the compiler must not leave the reading out. */
    private int fetched;

    public int size() {
        return size;
    }

    public int number(String id) {
        byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
        return number(hash(utf8, 0, utf8.length) >>> 32, utf8, 0, utf8.length);
    }

    /**
     * The numbers of {@code ids} into {@code numbers}, from its beginning: the same as one after the other. An id
     * is looked for in three places of memory far apart, and the processor would wait for each of them in turn.
     * Here it asks for one kind of place for all ids, and so for many at a time, before it looks at any: with two
     * million ids this takes a quarter of the time.
     */
    public void number(IdBatch ids, int[] numbers) {
        int count = ids.size();
        byte[] text = ids.bytes();
        long[] hashes = new long[count];
        int mask = table.length - 1;
        for (int i = 0; i < count; i++) {
            hashes[i] = hash(text, ids.start(i), ids.end(i)) >>> 32;
        }
        for (int i = 0; i < count; i++) {
            numbers[i] = Math.max(0, (int) table[slot(hashes[i], mask)] - 1);
        }
        for (int i = 0; i < count; i++) {
            numbers[i] = starts[numbers[i]];
        }
        for (int i = 0; i < count; i++) {
            fetched += bytes[numbers[i]];
        }
        for (int i = 0; i < count; i++) {
            numbers[i] = number(hashes[i], text, ids.start(i), ids.end(i));
        }
    }

    private int number(long hash, byte[] text, int from, int to) {
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
        // One more, so that where an empty id starts there is a byte to fetch.
        bytes = ByteArrays.grow(bytes, end + 1, start);
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

    public Sorted sorted() {
        long[] prefixes = new long[size];
        for (int number = 0; number < size; number++) {
            prefixes[number] = prefix(number);
        }
        return inOrder(KeyOrder.of(prefixes, size, this::compare));
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
