package io.electronicsmarketplace.recommendation.ranking;

import java.util.Arrays;

/**
 * Lists of candidates with what was taken of them, to learn from: rows of features, one list after the
 * other. Not safe for use by several threads.
 */
public final class RankingExamples {
    private final int width;
    private float[] matrix = new float[1 << 16];
    private float[] labels = new float[1 << 10];
    private int rows;
    private int[] lists = new int[64];
    private int listCount;

    /** @param width features of a row */
    public RankingExamples(int width) {
        this.width = width;
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
            lists = Arrays.copyOf(lists, 2 * listCount);
        }
    }

    /** Adds all lists of others. */
    public void addAll(RankingExamples others) {
        grow(others.rows);
        System.arraycopy(others.matrix, 0, matrix, rows * width, others.rows * width);
        System.arraycopy(others.labels, 0, labels, rows, others.rows);
        rows += others.rows;
        lists = Arrays.copyOf(lists, Math.max(lists.length, 2 * (listCount + others.listCount)));
        System.arraycopy(others.lists, 0, lists, listCount, others.listCount);
        listCount += others.listCount;
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

    /** All rows, one after the other. */
    public float[] matrix() {
        return Arrays.copyOf(matrix, rows * width);
    }

    public float[] labels() {
        return Arrays.copyOf(labels, rows);
    }

    /** Number of rows of each list. */
    public int[] lists() {
        return Arrays.copyOf(lists, listCount);
    }
}
