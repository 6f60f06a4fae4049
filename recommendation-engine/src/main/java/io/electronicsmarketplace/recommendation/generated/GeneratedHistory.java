package io.electronicsmarketplace.recommendation.generated;

import io.electronicsmarketplace.recommendation.array.Dictionary;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.data.InteractionColumns;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * Interactions with the shape of Electronics of Amazon Reviews 2023 (44 million rows, 18 million shoppers, 1.6
 * million products): how often products and shoppers occur is long-tailed, and products belong to tastes, so
 * that neighbours mean something. Equal arguments give equal logs.
 *
 * @param interactions rows
 * @param products of which the least wanted may have no row
 */
public record GeneratedHistory(int interactions, int products, long seed) {
    /** One row in five has nothing to do with the shopper's tastes. */
    private static final double ASTRAY = 0.2;
    /** A shopper has so many rows or more with probability rows^-a: 2.4 rows a shopper, two in three have one. */
    private static final double TAIL = 1.54;
    /** The greatest number of rows of a shopper. */
    private static final int MOST_ROWS = 500;
    /** Every second row follows the last one within minutes, as when several are reviewed at once. */
    private static final double SAME_VISIT = 0.5;

    private static final long BEGIN = Instant.parse("2013-01-01T00:00:00Z").toEpochMilli();
    private static final long SPAN = Duration.ofDays(3650).toMillis();
    private static final int SAME_VISIT_MILLIS = 3 * 60_000;
    private static final double MEAN_PAUSE_MILLIS = Duration.ofDays(90).toMillis();

    /** The log; all rows are ratings and targets. */
    public InteractionLog log() {
        SplittableRandom random = new SplittableRandom(seed);
        ProductTastes tastes = new ProductTastes(products);
        InteractionColumns rows = new InteractionColumns();
        int shoppers = 0;
        while (rows.rows() < interactions) {
            addShopper(shoppers++, tastes, random, rows);
        }
        return rows.sorted(ids('u', shoppers), ids('p', products), number -> number, number -> number);
    }

    private void addShopper(int shopper, ProductTastes all, SplittableRandom random, InteractionColumns rows) {
        int count = (int) Math.min(MOST_ROWS, Math.pow(1 - random.nextDouble(), -1 / TAIL));
        int[] tastes = new int[1 + count / 8];
        for (int i = 0; i < tastes.length; i++) {
            tastes[i] = all.taste(random);
        }
        // The root lets traffic grow with the years.
        long at = BEGIN + (long) (SPAN * Math.sqrt(random.nextDouble()));
        for (int row = 0; row < Math.min(count, interactions - rows.rows()); row++) {
            int taste = random.nextDouble() < ASTRAY ? all.taste(random) : tastes[random.nextInt(tastes.length)];
            rows.add(shopper, all.product(taste, random), at, InteractionKind.RATING, true);
            at += random.nextDouble() < SAME_VISIT
                    ? random.nextInt(SAME_VISIT_MILLIS)
                    : (long) (-MEAN_PAUSE_MILLIS * Math.log(1 - random.nextDouble()));
            at = BEGIN + (at - BEGIN) % SPAN;
        }
    }

    /** A letter and eight digits each. */
    private static Dictionary ids(char letter, int count) {
        int length = 9;
        byte[] bytes = new byte[Math.multiplyExact(count, length)];
        int[] starts = new int[count + 1];
        for (int index = 0; index < count; index++) {
            int number = index;
            for (int digit = length - 1; digit > 0; digit--) {
                bytes[index * length + digit] = (byte) ('0' + number % 10);
                number /= 10;
            }
            bytes[index * length] = (byte) letter;
            starts[index + 1] = (index + 1) * length;
        }
        return new Dictionary(IntArray.of(starts), MemorySegment.ofArray(bytes));
    }
}
