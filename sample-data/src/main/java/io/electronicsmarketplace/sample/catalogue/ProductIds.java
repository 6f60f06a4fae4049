package io.electronicsmarketplace.sample.catalogue;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Ids that look like ASINs: {@code B0} and eight letters or digits, none given twice. */
final class ProductIds {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final RandomGenerator random;
    private final Set<String> given = new HashSet<>();

    ProductIds(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        String id;
        do {
            var text = new StringBuilder("B0");
            for (int i = 0; i < 8; i++) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            id = text.toString();
        } while (!given.add(id));
        return id;
    }
}
