package io.electronicsmarketplace.recommendation.candidate.session;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.LongArray;
import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleWriter;

/**
 * Past sessions, numbered by when they ended, and where each product occurs.
 *
 * @param items distinct products of each session in the order of their last occurrence
 * @param endMillis time of each session's end, ascending
 * @param postings for each product the newest sessions that hold it, ascending
 * @param rarity ln(sessions / sessions with the product) of each product; 0 for one in no session
 */
public record Sessions(Csr items, LongArray endMillis, Csr postings, FloatArray rarity) {

    public int count() {
        return items.rows();
    }

    public void write(BundleWriter writer, String name) {
        writer.csr(name + ".items", items);
        writer.longs(name + ".ends", endMillis);
        writer.csr(name + ".postings", postings);
        writer.floats(name + ".rarity", rarity);
    }

    public static Sessions read(BundleReader reader, String name, int products) {
        LongArray ends = reader.longs(name + ".ends");
        Csr items = reader.csr(name + ".items", ends.length(), products);
        Csr postings = reader.csr(name + ".postings", products, ends.length());
        FloatArray rarity = reader.floats(name + ".rarity");
        reader.require(rarity.length() == products, name + ".rarity is not that of %d products".formatted(products));
        return new Sessions(items, ends, postings, rarity);
    }
}
