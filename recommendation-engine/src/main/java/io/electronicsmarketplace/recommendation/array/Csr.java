package io.electronicsmarketplace.recommendation.array;

/**
 * A sparse matrix by rows (compressed sparse rows): row {@code r} owns the columns at positions
 * {@code start(r)} to {@code end(r)}, exclusive. Values, where there are any, lie in arrays of their
 * own with the same positions.
 *
 * @param starts {@code rows + 1} positions, growing, the first 0 and the last {@code columns.length()}
 * @param columns the column of each position
 */
public record Csr(IntArray starts, IntArray columns) {

    public int rows() {
        return starts.length() - 1;
    }

    public int start(int row) {
        return starts.get(row);
    }

    public int end(int row) {
        return starts.get(row + 1L);
    }

    public int degree(int row) {
        return end(row) - start(row);
    }

    public int column(int position) {
        return columns.get(position);
    }

    /** The number of entries in all rows together. */
    public int entries() {
        return columns.length();
    }

    /**
     * Says what makes this no matrix of {@code rows} rows and {@code columnBound} columns, or returns
     * an empty string. Costs one pass over both arrays.
     */
    public String defect(int rows, int columnBound) {
        if (starts.length() != rows + 1) {
            return "%d row starts where %d belong".formatted(starts.length(), rows + 1);
        }
        if (starts.get(0) != 0 || starts.get(rows) != columns.length()) {
            return "row starts do not span the %d entries".formatted(columns.length());
        }
        for (int row = 0; row < rows; row++) {
            if (end(row) < start(row)) {
                return "row %d ends before it starts".formatted(row);
            }
        }
        for (int position = 0; position < columns.length(); position++) {
            if (columns.get(position) < 0 || columns.get(position) >= columnBound) {
                return "column %d at position %d is not within 0 to %d"
                        .formatted(columns.get(position), position, columnBound - 1);
            }
        }
        return "";
    }
}
