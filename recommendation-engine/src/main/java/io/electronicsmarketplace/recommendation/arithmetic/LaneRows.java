package io.electronicsmarketplace.recommendation.arithmetic;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Eight lanes at once, and four rows: what all of them need, the vector or the sum, is then loaded once for
 * four, and the four sums need not wait for each other. Multiplies and adds in two steps rather than fused,
 * for the same bits as {@link ScalarRows}; loads are the limit, so it costs nothing.
 */
final class LaneRows implements RowArithmetic {
    private static final VectorSpecies<Float> EIGHT = FloatVector.SPECIES_256;
    private static final int TILE = 4;

    /** Where the lanes of four sums are added up. */
    private final float[] lanes = new float[TILE * LANES];

    @Override
    public void dots(float[] rows, int count, int d, float[] vector, int offset, float[] into) {
        int whole = d - d % LANES;
        int row = 0;
        for (; row + TILE <= count; row += TILE) {
            int r0 = row * d;
            int r1 = r0 + d;
            int r2 = r1 + d;
            int r3 = r2 + d;
            FloatVector s0 = FloatVector.zero(EIGHT);
            FloatVector s1 = s0;
            FloatVector s2 = s0;
            FloatVector s3 = s0;
            for (int k = 0; k < whole; k += LANES) {
                FloatVector v = FloatVector.fromArray(EIGHT, vector, offset + k);
                s0 = FloatVector.fromArray(EIGHT, rows, r0 + k).mul(v).add(s0);
                s1 = FloatVector.fromArray(EIGHT, rows, r1 + k).mul(v).add(s1);
                s2 = FloatVector.fromArray(EIGHT, rows, r2 + k).mul(v).add(s2);
                s3 = FloatVector.fromArray(EIGHT, rows, r3 + k).mul(v).add(s3);
            }
            s0.intoArray(lanes, 0);
            s1.intoArray(lanes, LANES);
            s2.intoArray(lanes, 2 * LANES);
            s3.intoArray(lanes, 3 * LANES);
            for (int k = whole; k < d; k++) {
                lanes[0] += rows[r0 + k] * vector[offset + k];
                lanes[LANES] += rows[r1 + k] * vector[offset + k];
                lanes[2 * LANES] += rows[r2 + k] * vector[offset + k];
                lanes[3 * LANES] += rows[r3 + k] * vector[offset + k];
            }
            into[row] = sum(lanes, 0);
            into[row + 1] = sum(lanes, LANES);
            into[row + 2] = sum(lanes, 2 * LANES);
            into[row + 3] = sum(lanes, 3 * LANES);
        }
        for (; row < count; row++) {
            into[row] = RowArithmetic.dot(rows, row * d, vector, offset, d);
        }
    }

    private static float sum(float[] s, int at) {
        return ((s[at] + s[at + 1]) + (s[at + 2] + s[at + 3])) + ((s[at + 4] + s[at + 5]) + (s[at + 6] + s[at + 7]));
    }

    @Override
    public void addWeighted(
            float[] rows, int count, int d, float[] weights, int weightOffset, float[] into, int offset) {
        int whole = d - d % LANES;
        int row = 0;
        for (; row + TILE <= count; row += TILE) {
            int r0 = row * d;
            int r1 = r0 + d;
            int r2 = r1 + d;
            int r3 = r2 + d;
            float w0 = weights[weightOffset + row];
            float w1 = weights[weightOffset + row + 1];
            float w2 = weights[weightOffset + row + 2];
            float w3 = weights[weightOffset + row + 3];
            for (int k = 0; k < whole; k += LANES) {
                FloatVector.fromArray(EIGHT, into, offset + k)
                        .add(FloatVector.fromArray(EIGHT, rows, r0 + k).mul(w0))
                        .add(FloatVector.fromArray(EIGHT, rows, r1 + k).mul(w1))
                        .add(FloatVector.fromArray(EIGHT, rows, r2 + k).mul(w2))
                        .add(FloatVector.fromArray(EIGHT, rows, r3 + k).mul(w3))
                        .intoArray(into, offset + k);
            }
            for (int k = whole; k < d; k++) {
                into[offset + k] = into[offset + k]
                        + rows[r0 + k] * w0
                        + rows[r1 + k] * w1
                        + rows[r2 + k] * w2
                        + rows[r3 + k] * w3;
            }
        }
        for (; row < count; row++) {
            int start = row * d;
            float weight = weights[weightOffset + row];
            for (int k = 0; k < d; k++) {
                into[offset + k] += weight * rows[start + k];
            }
        }
    }
}
