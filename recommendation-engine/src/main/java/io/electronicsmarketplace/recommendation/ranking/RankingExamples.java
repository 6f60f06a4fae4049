package io.electronicsmarketplace.recommendation.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Lists of candidates with what was taken of them, to learn from: rows of features, one list after the
 * other. Not safe for use by several threads.
 */
public final class RankingExamples {
    private final int width;
    private float[] matrix;
    private float[] labels;
    private int rows;
    private int[] lists;
    private int listCount;

    /** @param width features of a row */
    public RankingExamples(int width) {
        this(width, 64, 8);
    }

    private RankingExamples(int width, int rowCapacity, int listCapacity) {
        this.width = width;
        this.matrix = new float[rowCapacity * width];
        this.labels = new float[rowCapacity];
        this.lists = new int[listCapacity];
    }

    /**
     * Adds one list.
     *
     * @param features a matrix of candidates
     * @param taken for each row of the matrix 1 if it was taken and 0 if not
     * @param shown the rows of the matrix that the list has
     */
    public void add(float[] features, float[] taken, int[] shown) {
        grow(shown.length);
        for (int row : shown) {
            System.arraycopy(features, row * width, matrix, rows * width, width);
            labels[rows++] = taken[row];
        }
        lists[listCount++] = shown.length;
    }

    private void grow(int more) {
        if (matrix.length < (rows + more) * width) {
            matrix = Arrays.copyOf(matrix, Math.max((rows + more) * width, matrix.length / 2 * 3));
        }
        if (labels.length < rows + more) {
            labels = Arrays.copyOf(labels, Math.max(rows + more, labels.length / 2 * 3));
        }
        if (listCount == lists.length) {
            lists = Arrays.copyOf(lists, 2 * listCount + 1);
        }
    }

    /** The lists of all, one after the other, in arrays that are just long enough. */
    public static RankingExamples joined(int width, List<RankingExamples> parts) {
        RankingExamples joined = new RankingExamples(
                width,
                parts.stream().mapToInt(RankingExamples::rows).sum(),
                parts.stream().mapToInt(RankingExamples::size).sum());
        for (RankingExamples part : parts) {
            joined.append(part, 0, part.rows, 0, part.listCount);
        }
        return joined;
    }

    /** So many of the lists, drawn without replacement, in their order; all of them where there are no more. */
    public RankingExamples drawn(int most, RandomGenerator random) {
        if (listCount <= most) {
            return this;
        }
        boolean[] drawn = new boolean[listCount];
        int drawnRows = 0;
        // Selection sampling (Knuth, The Art of Computer Programming 2, section 3.4.2, algorithm S).
        for (int list = 0, left = most; list < listCount; list++) {
            if (random.nextInt(listCount - list) < left) {
                drawn[list] = true;
                drawnRows += lists[list];
                left--;
            }
        }
        RankingExamples some = new RankingExamples(width, drawnRows, most);
        for (int list = 0, row = 0; list < listCount; row += lists[list++]) {
            if (drawn[list]) {
                some.append(this, row, lists[list], list, 1);
            }
        }
        return some;
    }

    private void append(RankingExamples from, int firstRow, int moreRows, int firstList, int moreLists) {
        System.arraycopy(from.matrix, firstRow * width, matrix, rows * width, moreRows * width);
        System.arraycopy(from.labels, firstRow, labels, rows, moreRows);
        System.arraycopy(from.lists, firstList, lists, listCount, moreLists);
        rows += moreRows;
        listCount += moreLists;
    }

    public int width() {
        return width;
    }

    public int rows() {
        return rows;
    }

    /** How many lists there are. */
    public int size() {
        return listCount;
    }

    /** All rows, one after the other. Not to be written to: it may be large, so it is no copy where it need not be. */
    public float[] matrix() {
        return matrix.length == rows * width ? matrix : Arrays.copyOf(matrix, rows * width);
    }

    public float[] labels() {
        return Arrays.copyOf(labels, rows);
    }

    /** Number of rows of each list. */
    public int[] lists() {
        return Arrays.copyOf(lists, listCount);
    }
}
