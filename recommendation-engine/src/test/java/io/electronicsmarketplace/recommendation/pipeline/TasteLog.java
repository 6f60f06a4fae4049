package io.electronicsmarketplace.recommendation.pipeline;

import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import io.electronicsmarketplace.recommendation.data.ProductFacts;
import io.electronicsmarketplace.recommendation.data.Products;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Ten tastes of thirty products; a shopper has one of them, and follows it nine times in ten. Products of one
 * taste have the same last digit, maker and category.
 */
public final class TasteLog {
    static final long DAY = TimeUnit.DAYS.toMillis(1);
    static final long END = 400 * DAY;

    private TasteLog() {}

    public static InteractionLogBuilder builder(int shoppers, long daysBetween) {
        SplittableRandom random = new SplittableRandom(5);
        InteractionLogBuilder log = new InteractionLogBuilder();
        for (int shopper = 0; shopper < shoppers; shopper++) {
            int taste = random.nextInt(10);
            long start = random.nextInt((int) (399 - 8 * daysBetween));
            for (int click = 0; click < 8; click++) {
                int digit = random.nextInt(10) == 0 ? random.nextInt(10) : taste;
                log.add(
                        "u" + shopper,
                        "p%03d".formatted(10 * random.nextInt(30) + digit),
                        (start + click * daysBetween) * DAY + click * 60_000L,
                        InteractionKind.RATING,
                        true);
            }
        }
        return log;
    }

    public static Products products(InteractionLog log) {
        Map<String, ProductFacts> facts = new HashMap<>();
        for (int product = 0; product < log.products().size(); product++) {
            String id = log.products().idOf(product);
            String maker = "maker" + id.charAt(3);
            String title = maker + " model " + id.charAt(1) + " number " + id.charAt(2);
            facts.put(id, new ProductFacts(id, title, null, List.of("category" + id.charAt(3)), null, 0, true));
        }
        return Products.of(log.products(), facts);
    }
}
