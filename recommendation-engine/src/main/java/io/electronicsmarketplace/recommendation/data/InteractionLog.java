package io.electronicsmarketplace.recommendation.data;

import io.electronicsmarketplace.recommendation.array.Dictionary;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Interactions as parallel columns, ordered by time, then shopper, then product, then kind. Immutable; a
 * prefix shares the columns and the dictionaries with the whole.
 */
public final class InteractionLog {
    private static final InteractionKind[] KINDS = InteractionKind.values();
    private static final int ROW_BYTES = 18;

    private final Dictionary shoppers;
    private final Dictionary products;
    private final int[] shopper;
    private final int[] product;
    private final long[] atMillis;
    private final byte[] kind;
    private final boolean[] target;
    private final int rows;

    InteractionLog(
            Dictionary shoppers,
            Dictionary products,
            int[] shopper,
            int[] product,
            long[] atMillis,
            byte[] kind,
            boolean[] target,
            int rows) {
        this.shoppers = shoppers;
        this.products = products;
        this.shopper = shopper;
        this.product = product;
        this.atMillis = atMillis;
        this.kind = kind;
        this.target = target;
        this.rows = rows;
    }

    public int rows() {
        return rows;
    }

    public Dictionary shoppers() {
        return shoppers;
    }

    public Dictionary products() {
        return products;
    }

    public int shopper(int row) {
        return shopper[row];
    }

    public int product(int row) {
        return product[row];
    }

    public long atMillis(int row) {
        return atMillis[row];
    }

    public InteractionKind kind(int row) {
        return KINDS[kind[row]];
    }

    /** Whether a list that holds the product of this row has done its work. */
    public boolean isTarget(int row) {
        return target[row];
    }

    /** The number of rows before {@code millis}; equally the first row that is not. */
    public int rowsBefore(long millis) {
        int low = 0;
        int high = rows;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (atMillis[middle] < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The rows strictly before {@code millis}. */
    public InteractionLog before(long millis) {
        return new InteractionLog(shoppers, products, shopper, product, atMillis, kind, target, rowsBefore(millis));
    }

    /** For each product whether it has a row. */
    public boolean[] knownProducts() {
        boolean[] known = new boolean[products.size()];
        for (int row = 0; row < rows; row++) {
            known[product[row]] = true;
        }
        return known;
    }

    /** The rows of products that are not {@code leftOut}; dictionaries and indexes stay. */
    public InteractionLog without(boolean[] leftOut) {
        int[] kept = new int[rows];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            if (!leftOut[product[row]]) {
                kept[count++] = row;
            }
        }
        int[] keptShopper = new int[count];
        int[] keptProduct = new int[count];
        long[] keptAt = new long[count];
        byte[] keptKind = new byte[count];
        boolean[] keptTarget = new boolean[count];
        for (int i = 0; i < count; i++) {
            keptShopper[i] = shopper[kept[i]];
            keptProduct[i] = product[kept[i]];
            keptAt[i] = atMillis[kept[i]];
            keptKind[i] = kind[kept[i]];
            keptTarget[i] = target[kept[i]];
        }
        return new InteractionLog(shoppers, products, keptShopper, keptProduct, keptAt, keptKind, keptTarget, count);
    }

    /**
     * The same rows with products numbered as in {@code known}, so that models fitted elsewhere can be asked
     * about them; products that it does not hold come behind, in the order of their ids.
     *
     * @return a log whose product dictionary tells ids of indexes, but is not sorted and finds no index
     */
    public InteractionLog numberedAs(Dictionary known) {
        int[] numbers = new int[products.size()];
        List<String> ids = new ArrayList<>();
        for (int index = 0; index < known.size(); index++) {
            ids.add(known.idOf(index));
        }
        for (int index = 0; index < numbers.length; index++) {
            String id = products.idOf(index);
            numbers[index] = known.indexOf(id);
            if (numbers[index] < 0) {
                numbers[index] = ids.size();
                ids.add(id);
            }
        }
        int[] renumbered = new int[rows];
        for (int row = 0; row < rows; row++) {
            renumbered[row] = numbers[product[row]];
        }
        return new InteractionLog(shoppers, Dictionary.inOrder(ids), shopper, renumbered, atMillis, kind, target, rows);
    }

    /** SHA-256 over ids and rows, in lower-case hexadecimal digits. */
    public String hash() {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        digest.update(shoppers.bytes().toArray(ValueLayout.JAVA_BYTE));
        digest.update(products.bytes().toArray(ValueLayout.JAVA_BYTE));
        ByteBuffer row = ByteBuffer.allocate(ROW_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < rows; i++) {
            row.clear();
            row.putInt(shopper[i])
                    .putInt(product[i])
                    .putLong(atMillis[i])
                    .put(kind[i])
                    .put((byte) (target[i] ? 1 : 0));
            digest.update(row.array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
