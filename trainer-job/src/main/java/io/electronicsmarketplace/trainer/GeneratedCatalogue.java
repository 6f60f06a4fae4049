package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.array.Dictionary;
import io.electronicsmarketplace.recommendation.data.ProductFacts;
import io.electronicsmarketplace.recommendation.generated.Zipf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Facts of generated products: some four hundred that follow each other are of one kind, as in a generated
 * history, and so share a category and the words that tell it. Other words are as frequent as words are (Zipf).
 */
record GeneratedCatalogue(Dictionary ids, long seed) {
    private static final int PER_KIND = 400;
    private static final int BRANDS = 5_000;
    private static final int WORDS = 20_000;
    private static final int KIND_WORDS = 3;
    private static final int OTHER_WORDS = 7;

    Map<String, ProductFacts> facts() {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, ProductFacts> facts = HashMap.newHashMap(ids.size());
        for (int product = 0; product < ids.size(); product++) {
            String id = ids.idOf(product);
            int kind = product / PER_KIND;
            String brand = "brand" + Zipf.rank(random, BRANDS);
            facts.put(
                    id,
                    new ProductFacts(
                            id,
                            title(random, brand, kind, product),
                            brand,
                            List.of("kind" + kind),
                            5 + 200 * random.nextDouble(),
                            0,
                            true));
        }
        return facts;
    }

    private static String title(SplittableRandom random, String brand, int kind, int product) {
        StringBuilder title = new StringBuilder(brand);
        for (int word = 0; word < KIND_WORDS; word++) {
            title.append(" kind").append((kind * KIND_WORDS + word) * 31 % WORDS);
        }
        for (int word = 0; word < OTHER_WORDS; word++) {
            title.append(" word").append(Zipf.rank(random, WORDS));
        }
        return title.append(" m").append(product).toString();
    }
}
