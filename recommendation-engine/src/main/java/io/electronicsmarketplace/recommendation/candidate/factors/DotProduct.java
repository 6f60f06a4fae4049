package io.electronicsmarketplace.recommendation.candidate.factors;

/**
 * Inner product of two vectors. Eight sums side by side, because a single one would wait for itself at
 * every step; they are added in a fixed order, so that the result is the same everywhere.
 */
final class DotProduct {
    private DotProduct() {}

    static float of(float[] left, int leftOffset, float[] right, int rightOffset, int d) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        int k = 0;
        for (; k + 7 < d; k += 8) {
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
