package io.electronicsmarketplace.system.bench;

import io.electronicsmarketplace.events.InteractionType;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.state.PastInteraction;
import io.electronicsmarketplace.events.state.ShopperKeys;
import io.electronicsmarketplace.recommendation.generated.Zipf;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Visitors with one to eight views of these minutes, written to Redis as the session tracker writes them. */
final class GeneratedShoppers {
    private static final int MOST_VIEWS = 8;

    private GeneratedShoppers() {}

    /**
     * Returns the visitors' ids.
     *
     * @param products the most popular first: that of rank n is looked at 1 / n as often as the first
     */
    static List<String> remember(String redisUrl, List<String> products, int count) {
        SplittableRandom random = new SplittableRandom(1);
        Instant now = Instant.now();
        List<String> visitors = new ArrayList<>();
        try (RedisClient client = RedisClient.create(redisUrl);
                var connection = client.connect()) {
            for (int i = 0; i < count; i++) {
                String visitor = UUID.randomUUID().toString();
                String recent = ShopperKeys.of(ShopperId.visitor(visitor)).recent();
                int views = 1 + random.nextInt(MOST_VIEWS);
                for (int view = 0; view < views; view++) {
                    Instant at = now.minus(Duration.ofMinutes(view));
                    var past = new PastInteraction(
                            visitor + view,
                            InteractionType.VIEW,
                            products.get(Zipf.rank(random, products.size())),
                            null,
                            at,
                            null,
                            null);
                    connection.sync().zadd(recent, at.toEpochMilli(), past.encode());
                }
                visitors.add(visitor);
            }
        }
        return visitors;
    }
}
