package io.electronicsmarketplace.recommendation.candidate.popularity;

import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.LongArray;
import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How products are wanted on several time scales: an immutable snapshot, a row of {@link #WIDTH} numbers
 * per product. Shares of all interest rather than counts, because traffic grows and falls, and because a
 * share stays right while time passes without new interactions.
 */
public final class ProductTrends {
    /** The scales, in days. */
    static final int[] HALF_LIVES_DAYS = {3, 7, 14, 30, 60, 120, 365};

    /** Pairs of scales that are set against each other: the logarithm of the quotient of both shares. */
    private static final int[][] TRENDS = {{0, 2}, {1, 3}, {3, 4}, {3, 5}, {4, 6}};

    /** Keeps the logarithm of a quotient near 0 where both shares are next to nothing. */
    private static final double SMALL_SHARE = 1e-5;

    static final long NEVER = Long.MIN_VALUE;

    /** Numbers per product: a share and a rank per scale, trends, count. */
    public static final int WIDTH = 2 * HALF_LIVES_DAYS.length + TRENDS.length + 1;

    private final FloatArray shares;
    private final FloatArray counts;
    private final LongArray firstMillis;
    private final LongArray lastMillis;
    private final @Nullable TrendTotals totals;
    private final float[] rows;

    /**
     * @param shares of all interest, per product and scale
     * @param counts per product, by evidence
     * @param totals what the shares are shares of; null where an old bundle does not tell
     */
    ProductTrends(
            FloatArray shares,
            FloatArray counts,
            LongArray firstMillis,
            LongArray lastMillis,
            @Nullable TrendTotals totals) {
        this.shares = shares;
        this.counts = counts;
        this.firstMillis = firstMillis;
        this.lastMillis = lastMillis;
        this.totals = totals;
        this.rows = rows();
    }

    /** What is known before anything was counted. */
    public static ProductTrends none(int products) {
        return new TrendCounters(products, 0).snapshot();
    }

    private float[] rows() {
        int products = counts.length();
        int scales = HALF_LIVES_DAYS.length;
        float[] rows = new float[products * WIDTH];
        long[] order = new long[products];
        for (int scale = 0; scale < scales; scale++) {
            for (int product = 0; product < products; product++) {
                float share = shares.get((long) product * scales + scale);
                rows[product * WIDTH + scale] = share;
                order[product] = sortKey(share, product);
            }
            Arrays.sort(order);
            for (int rank = 0; rank < products; rank++) {
                rows[(int) order[rank] * WIDTH + scales + scale] = rank;
            }
        }
        for (int product = 0; product < products; product++) {
            int at = product * WIDTH + 2 * scales;
            for (int[] trend : TRENDS) {
                double now = shares.get((long) product * scales + trend[0]) + SMALL_SHARE;
                double before = shares.get((long) product * scales + trend[1]) + SMALL_SHARE;
                rows[at++] = (float) Math.log(now / before);
            }
            rows[at] = counts.get(product);
        }
        return rows;
    }

    /**
     * Ascending keys are descending shares, ties by index, which stands in the lower half: the bits of floats
     * from 0 on are ordered as the floats are. Sorting keys takes a fifth of what sorting indexes by a
     * comparator does, and evaluation sorts for every day.
     */
    private static long sortKey(float share, int product) {
        return ((long) ~Float.floatToRawIntBits(share) << 32) | product;
    }

    /** The names of a row's numbers. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int days : HALF_LIVES_DAYS) {
            names.add("share-" + days + "d");
        }
        for (int days : HALF_LIVES_DAYS) {
            names.add("rank-" + days + "d");
        }
        for (int[] trend : TRENDS) {
            names.add("trend-%dd-%dd".formatted(HALF_LIVES_DAYS[trend[0]], HALF_LIVES_DAYS[trend[1]]));
        }
        names.add("count");
        return names;
    }

    /** Copies the product's row into {@code target} from {@code offset} on. */
    public void copyTo(int product, float[] target, int offset) {
        System.arraycopy(rows, product * WIDTH, target, offset, WIDTH);
    }

    /** How often the product was wanted, by evidence. */
    public float count(int product) {
        return counts.get(product);
    }

    /** Days since somebody first wanted the product, NaN if nobody did. */
    public float ageDays(int product, long nowMillis) {
        return days(firstMillis.get(product), nowMillis);
    }

    /** Days since somebody last wanted the product, NaN if nobody did. */
    public float quietDays(int product, long nowMillis) {
        return days(lastMillis.get(product), nowMillis);
    }

    private static float days(long atMillis, long nowMillis) {
        return atMillis == NEVER ? Float.NaN : (nowMillis - atMillis) / 86_400_000f;
    }

    int products() {
        return counts.length();
    }

    /**
     * Counters that go on from here, as if they had counted everything themselves but for the rounding of
     * shares and counts to floats (2^-24 of each). Empty for the trends of a bundle of format 3 or older, which
     * holds shares but not of what.
     */
    public Optional<TrendCounters> counters() {
        return Optional.ofNullable(totals)
                .map(known -> TrendCounters.from(known, shares, counts, firstMillis, lastMillis));
    }

    public void write(BundleWriter writer) {
        writer.floats("trends.shares", shares);
        writer.floats("trends.counts", counts);
        writer.longs("trends.first", firstMillis);
        writer.longs("trends.last", lastMillis);
        if (totals != null) {
            writer.longs("trends.totals", totals.toLongs());
        }
    }

    public static ProductTrends read(BundleReader reader, int products) {
        FloatArray shares = reader.floats("trends.shares");
        FloatArray counts = reader.floats("trends.counts");
        LongArray first = reader.longs("trends.first");
        LongArray last = reader.longs("trends.last");
        TrendTotals totals = reader.has("trends.totals") ? TrendTotals.read(reader, "trends.totals") : null;
        reader.require(
                shares.length() == products * HALF_LIVES_DAYS.length
                        && counts.length() == products
                        && first.length() == products
                        && last.length() == products,
                "trends are not those of %d products".formatted(products));
        return new ProductTrends(shares, counts, first, last, totals);
    }
}
