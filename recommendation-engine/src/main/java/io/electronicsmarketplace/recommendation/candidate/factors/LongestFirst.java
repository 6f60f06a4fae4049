package io.electronicsmarketplace.recommendation.candidate.factors;

import io.electronicsmarketplace.recommendation.arithmetic.RowArithmetic;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleWriter;
import java.util.Arrays;

/** The vectors of all products, the longest first; of equally long ones that of the smaller product first. */
final class LongestFirst {
    private static final String VECTORS = "factors.longest-first";
    private static final String LENGTHS = "factors.lengths";
    private static final String ORDER = "factors.order";

    private final FloatArray rows;
    private final FloatArray lengths;
    private final IntArray order;
    private final int[] places;
    private final int dimensions;

    private LongestFirst(FloatArray rows, FloatArray lengths, IntArray order, int[] places, int dimensions) {
        this.rows = rows;
        this.lengths = lengths;
        this.order = order;
        this.places = places;
        this.dimensions = dimensions;
    }

    /** @param vectors by product; brought into order here */
    static LongestFirst of(float[] vectors, int dimensions) {
        int count = vectors.length / dimensions;
        long[] keys = new long[count];
        for (int product = 0; product < count; product++) {
            int bits = Float.floatToRawIntBits(length(vectors, product * dimensions, dimensions));
            keys[product] =
                    (long) ~bits << Integer.SIZE | product; // lengths are not negative: their bits ascend with them
        }
        Arrays.sort(keys);
        int[] order = new int[count];
        float[] lengths = new float[count];
        for (int place = 0; place < count; place++) {
            order[place] = (int) keys[place];
            lengths[place] = Float.intBitsToFloat(~(int) (keys[place] >> Integer.SIZE));
        }
        permute(vectors, order, dimensions);
        return new LongestFirst(
                FloatArray.of(vectors), FloatArray.of(lengths), IntArray.of(order), inverse(order), dimensions);
    }

    /** Euclidean. */
    static float length(float[] vectors, int offset, int dimensions) {
        return (float) Math.sqrt(RowArithmetic.dot(vectors, offset, vectors, offset, dimensions));
    }

    int count() {
        return places.length;
    }

    /** Length of the vector in this place, and so the greatest of all that follow. */
    float longest(int place) {
        return lengths.get(place);
    }

    int product(int place) {
        return order.get(place);
    }

    /** Vectors from a place on, one after the other. */
    void copyRows(int place, int count, float[] into) {
        rows.copyTo((long) place * dimensions, into, count * dimensions);
    }

    void copyVector(int product, float[] into) {
        copyRows(places[product], 1, into);
    }

    void write(BundleWriter writer) {
        writer.floats(VECTORS, rows);
        writer.floats(LENGTHS, lengths);
        writer.ints(ORDER, order);
    }

    static LongestFirst read(BundleReader reader, int products, int dimensions) {
        if (!reader.has(VECTORS)) {
            return unordered(reader, products, dimensions);
        }
        FloatArray rows = reader.floats(VECTORS);
        FloatArray lengths = reader.floats(LENGTHS);
        IntArray order = reader.ints(ORDER);
        reader.require(
                rows.length() == (long) products * dimensions,
                "factors are not %d vectors of %d".formatted(products, dimensions));
        reader.require(
                lengths.length() == products && descends(lengths), "lengths of factors do not descend, or are missing");
        reader.require(
                order.length() == products && order.allWithin(products), "the order of factors is not of all products");
        int[] places = inverse(order.toArray());
        reader.require(Arrays.stream(places).noneMatch(place -> place < 0), "the order of factors has a product twice");
        return new LongestFirst(rows, lengths, order, places, dimensions);
    }

    /** As bundles up to format 4 have them: by product, so that none can be left out. */
    private static LongestFirst unordered(BundleReader reader, int products, int dimensions) {
        FloatArray rows = reader.floats("factors.vectors");
        reader.require(
                rows.length() == (long) products * dimensions,
                "factors are not %d vectors of %d".formatted(products, dimensions));
        float[] unknown = new float[products];
        Arrays.fill(unknown, Float.POSITIVE_INFINITY);
        int[] identity = new int[products];
        Arrays.setAll(identity, product -> product);
        return new LongestFirst(rows, FloatArray.of(unknown), IntArray.of(identity), identity, dimensions);
    }

    private static boolean descends(FloatArray lengths) {
        for (int place = 1; place < lengths.length(); place++) {
            if (!(lengths.get(place) <= lengths.get(place - 1))) {
                return false;
            }
        }
        return true;
    }

    /** Where each product is; -1 where the order does not have it. */
    private static int[] inverse(int[] order) {
        int[] places = new int[order.length];
        Arrays.fill(places, -1);
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        return places;
    }

    /** Puts the rows into an order in place, cycle by cycle. */
    private static void permute(float[] rows, int[] order, int d) {
        boolean[] done = new boolean[order.length];
        float[] first = new float[d];
        for (int start = 0; start < order.length; start++) {
            if (done[start]) {
                continue;
            }
            System.arraycopy(rows, start * d, first, 0, d);
            int place = start;
            while (order[place] != start) {
                System.arraycopy(rows, order[place] * d, rows, place * d, d);
                done[place] = true;
                place = order[place];
            }
            System.arraycopy(first, 0, rows, place * d, d);
            done[place] = true;
        }
    }
}
