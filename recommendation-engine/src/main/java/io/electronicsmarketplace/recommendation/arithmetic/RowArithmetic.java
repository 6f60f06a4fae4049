package io.electronicsmarketplace.recommendation.arithmetic;

/**
 * The two loops in which models of vectors spend their time, over rows of {@code d} floats that lie one after the
 * other. Each implementation gives the same bits: sums are taken lane by lane in one order, and a product is
 * rounded before it is added.
 */
public interface RowArithmetic {
    /** Lanes of a sum: eight floats are a vector of every x86 processor with AVX, and two of ARM's. */
    int LANES = 8;

    /** With the Vector API where the JVM was started with its module, else without. For use by one thread. */
    static RowArithmetic fastest() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() ? new LaneRows() : new ScalarRows();
    }

    /** {@code into[i]} becomes the inner product of row {@code i} and the vector that begins at {@code offset}. */
    void dots(float[] rows, int count, int d, float[] vector, int offset, float[] into);

    /** Adds every row, times its weight from {@code weightOffset} on, to the vector that begins at {@code offset}. */
    void addWeighted(float[] rows, int count, int d, float[] weights, int weightOffset, float[] into, int offset);

    /** Inner product of two vectors. */
    static float dot(float[] left, int leftOffset, float[] right, int rightOffset, int d) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        int k = 0;
        for (; k + LANES <= d; k += LANES) {
            int l = leftOffset + k;
            int r = rightOffset + k;
            s0 += left[l] * right[r];
            s1 += left[l + 1] * right[r + 1];
            s2 += left[l + 2] * right[r + 2];
            s3 += left[l + 3] * right[r + 3];
            s4 += left[l + 4] * right[r + 4];
            s5 += left[l + 5] * right[r + 5];
            s6 += left[l + 6] * right[r + 6];
            s7 += left[l + 7] * right[r + 7];
        }
        for (; k < d; k++) {
            s0 += left[leftOffset + k] * right[rightOffset + k];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }
}
