package io.electronicsmarketplace.recommendation.data;

import io.electronicsmarketplace.recommendation.array.Dictionary;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ids that models know by another product's index: those of twins, whose rows count for the product that stands
 * for them.
 *
 * @param ids none of which has an index of its own
 * @param products index of the product that each of {@code ids} stands for
 */
public record Aliases(Dictionary ids, IntArray products) {

    private static final String IDS = "products.aliases";
    private static final String STANDING_FOR = "products.alias-indexes";

    /** No id but a product's own. */
    public static final Aliases NONE = of(Map.of(), Dictionary.of(List.of()));

    /** @param representatives ids, and the id in {@code products} that each stands for; others are left out */
    public static Aliases of(Map<String, String> representatives, Dictionary products) {
        Map<String, Integer> known = new HashMap<>();
        representatives.forEach((id, representative) -> {
            int index = products.indexOf(representative);
            if (index >= 0) {
                known.put(id, index);
            }
        });
        Dictionary ids = Dictionary.of(known.keySet());
        int[] indexes = new int[ids.size()];
        known.forEach((id, index) -> indexes[ids.indexOf(id)] = index);
        return new Aliases(ids, IntArray.of(indexes));
    }

    public int size() {
        return ids.size();
    }

    /** Index of the product that {@code id} stands for, -1 if it is no alias. */
    int indexOf(String id) {
        int alias = size() == 0 ? -1 : ids.indexOf(id);
        return alias < 0 ? -1 : products.get(alias);
    }

    void write(BundleWriter writer) {
        if (size() > 0) {
            writer.dictionary(IDS, ids);
            writer.ints(STANDING_FOR, products);
        }
    }

    /** @param products how many there are */
    static Aliases read(BundleReader reader, int products) {
        if (!reader.has(STANDING_FOR)) {
            return NONE;
        }
        Aliases aliases = new Aliases(reader.dictionary(IDS), reader.ints(STANDING_FOR));
        reader.require(
                aliases.products.length() == aliases.size() && aliases.products.allWithin(products),
                "an alias stands for no product");
        return aliases;
    }
}
