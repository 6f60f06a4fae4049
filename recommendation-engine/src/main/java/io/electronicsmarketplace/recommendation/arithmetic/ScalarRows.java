package io.electronicsmarketplace.recommendation.arithmetic;

/** Plain loops. */
final class ScalarRows implements RowArithmetic {

    @Override
    public void dots(float[] rows, int count, int d, float[] vector, int offset, float[] into) {
        for (int row = 0; row < count; row++) {
            into[row] = RowArithmetic.dot(rows, row * d, vector, offset, d);
        }
    }

    @Override
    public void addWeighted(
            float[] rows, int count, int d, float[] weights, int weightOffset, float[] into, int offset) {
        for (int row = 0; row < count; row++) {
            float weight = weights[weightOffset + row];
            int start = row * d;
            for (int k = 0; k < d; k++) {
                into[offset + k] += weight * rows[start + k];
            }
        }
    }
}
