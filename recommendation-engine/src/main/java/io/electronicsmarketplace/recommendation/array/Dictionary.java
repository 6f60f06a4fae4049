package io.electronicsmarketplace.recommendation.array;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Ids and their dense indexes, 0 to {@code size() - 1}, in the order of the ids' UTF-8 bytes. So equal
 * sets of ids give equal indexes, a smaller index is a smaller id (which settles ties of score), and an
 * id is found by binary search over memory-mapped bytes without a hash table.
 */
public final class Dictionary {
    private final IntArray starts;
    private final MemorySegment bytes;

    /**
     * @param starts where each id begins in {@code bytes}, and after the last one where it ends
     * @param bytes the ids in UTF-8, sorted, without separators
     */
    public Dictionary(IntArray starts, MemorySegment bytes) {
        this.starts = starts;
        this.bytes = bytes;
    }

    /** Makes a dictionary of the distinct ids. */
    public static Dictionary of(Collection<String> ids) {
        List<byte[]> sorted = ids.stream()
                .distinct()
                .map(id -> id.getBytes(StandardCharsets.UTF_8))
                .sorted(Arrays::compareUnsigned)
                .toList();
        return concatenated(sorted);
    }

    /** A list of ids as a dictionary that is not sorted: {@link #idOf} works, {@link #indexOf} does not. */
    public static Dictionary inOrder(List<String> ids) {
        return concatenated(
                ids.stream().map(id -> id.getBytes(StandardCharsets.UTF_8)).toList());
    }

    private static Dictionary concatenated(List<byte[]> ids) {
        int[] starts = new int[ids.size() + 1];
        for (int index = 0; index < ids.size(); index++) {
            starts[index + 1] = Math.addExact(starts[index], ids.get(index).length);
        }
        byte[] bytes = new byte[starts[ids.size()]];
        for (int index = 0; index < ids.size(); index++) {
            System.arraycopy(ids.get(index), 0, bytes, starts[index], ids.get(index).length);
        }
        return new Dictionary(IntArray.of(starts), MemorySegment.ofArray(bytes));
    }

    public int size() {
        return starts.length() - 1;
    }

    /** The id at {@code index}; throws {@link IndexOutOfBoundsException} when there is none. */
    public String idOf(int index) {
        int start = starts.get(index);
        byte[] id = bytes.asSlice(start, starts.get(index + 1L) - start).toArray(ValueLayout.JAVA_BYTE);
        return new String(id, StandardCharsets.UTF_8);
    }

    /** The index of {@code id}, or -1 when it is unknown. */
    public int indexOf(String id) {
        byte[] wanted = id.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(middle, wanted);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private int compare(int index, byte[] wanted) {
        int start = starts.get(index);
        int length = starts.get(index + 1L) - start;
        int common = Math.min(length, wanted.length);
        for (int i = 0; i < common; i++) {
            int order = Byte.compareUnsigned(bytes.get(ValueLayout.JAVA_BYTE, start + (long) i), wanted[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(length, wanted.length);
    }

    /** Says what makes this no dictionary, or returns an empty string. Costs one pass. */
    public String defect() {
        if (starts.length() == 0 || starts.get(0) != 0 || starts.get(size()) != bytes.byteSize()) {
            return "starts do not span the %d bytes".formatted(bytes.byteSize());
        }
        for (int index = 0; index < size(); index++) {
            if (starts.get(index + 1L) < starts.get(index)) {
                return "id %d ends before it starts".formatted(index);
            }
        }
        for (int index = 1; index < size(); index++) {
            byte[] id = idOf(index).getBytes(StandardCharsets.UTF_8);
            if (compare(index - 1, id) >= 0) {
                return "id %d is not in order".formatted(index);
            }
        }
        return "";
    }

    public IntArray starts() {
        return starts;
    }

    public MemorySegment bytes() {
        return bytes;
    }
}
