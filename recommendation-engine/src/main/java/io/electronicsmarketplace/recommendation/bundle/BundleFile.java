package io.electronicsmarketplace.recommendation.bundle;

import java.util.Locale;

/**
 * One array of a bundle.
 *
 * @param name name of the file, without folders
 * @param elements what it holds
 * @param length number of elements
 * @param sha256 hash of the file's bytes, in lower-case hexadecimal digits
 */
public record BundleFile(String name, Elements elements, long length, String sha256) {

    /** Element types, with their size in bytes. */
    public enum Elements {
        BYTES(1),
        INTS(4),
        FLOATS(4),
        LONGS(8);

        private final int size;

        Elements(int size) {
            this.size = size;
        }

        int size() {
            return size;
        }
    }

    long byteSize() {
        return Math.multiplyExact(length, (long) elements.size());
    }

    /** What the content hash of a bundle is taken over. */
    String identity() {
        return "%s %s %d %s".formatted(name, elements.name().toLowerCase(Locale.ROOT), length, sha256);
    }
}
