package io.electronicsmarketplace.recommendation.candidate.popularity;

import io.electronicsmarketplace.recommendation.array.LongArray;
import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * All interest together, on each scale of {@link ProductTrends}: with it, shares can be turned back into what
 * was counted.
 *
 * @param landmarkMillis of the decay
 * @param perScale the sum of all products' decayed counts, relative to the landmark
 */
record TrendTotals(long landmarkMillis, double[] perScale) {

    /** The landmark, then the bits of each total: shares are floats, but totals outgrow what a float holds exactly. */
    LongArray toLongs() {
        return LongArray.of(LongStream.concat(
                        LongStream.of(landmarkMillis), DoubleStream.of(perScale).mapToLong(Double::doubleToRawLongBits))
                .toArray());
    }

    static TrendTotals read(BundleReader reader, String name) {
        LongArray values = reader.longs(name);
        int scales = ProductTrends.HALF_LIVES_DAYS.length;
        reader.require(values.length() == 1 + scales, name + " are not those of %d scales".formatted(scales));
        double[] perScale = new double[scales];
        for (int scale = 0; scale < scales; scale++) {
            perScale[scale] = Double.longBitsToDouble(values.get(1 + scale));
            reader.require(
                    Double.isFinite(perScale[scale]) && perScale[scale] >= 0,
                    name + " hold what is no sum of interest");
        }
        return new TrendTotals(values.get(0), perScale);
    }
}
