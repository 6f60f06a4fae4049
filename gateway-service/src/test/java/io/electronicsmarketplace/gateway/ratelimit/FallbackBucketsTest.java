package io.electronicsmarketplace.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.infrastructure.Part;
import io.electronicsmarketplace.infrastructure.TestInfrastructure;
import io.github.bucket4j.ConsumptionProbe;
import io.lettuce.core.RedisURI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FallbackBucketsTest {

    private static final TestInfrastructure INFRASTRUCTURE = TestInfrastructure.shared(Part.REDIS);

    /** Five at once; one comes back in a thousand seconds as far as a test can see. */
    private static final RateLimit FIVE = new RateLimit(1, 5);

    private final String caller = UUID.randomUUID().toString();

    @Test
    void twoGateways_countTogether() {
        String redis = INFRASTRUCTURE.freshRedis();
        try (var one = connected(redis);
                var other = connected(redis)) {
            for (int request = 0; request < 5; request++) {
                Buckets buckets = request % 2 == 0 ? one : other;
                assertThat(take(buckets).isConsumed()).isTrue();
            }
            ConsumptionProbe sixth = take(other);
            assertThat(sixth.isConsumed()).isFalse();
            assertThat(Duration.ofNanos(sixth.getNanosToWaitForRefill())).isPositive();
        }
    }

    private ConsumptionProbe take(Buckets buckets) {
        return buckets.take(caller, FIVE).block(Duration.ofSeconds(5));
    }

    private static RedisBuckets connected(String redis) {
        var buckets = new RedisBuckets(RedisURI.create(redis));
        buckets.connect();
        await().ignoreExceptions().until(() -> buckets.take("warm-up", FIVE).block(Duration.ofSeconds(5)) != null);
        return buckets;
    }

    @Test
    void withoutRedis_aGatewayCountsForItself_andCountsTogetherAgainWhenItIsBack() {
        String redis = INFRASTRUCTURE.freshRedis();
        try (var shared = connected(redis)) {
            var buckets = new FallbackBuckets(shared, new LocalBuckets(), Clock.systemUTC());
            INFRASTRUCTURE.stop(Part.REDIS);
            try {
                for (int request = 0; request < 5; request++) {
                    assertThat(take(buckets).isConsumed()).isTrue();
                }
                assertThat(take(buckets).isConsumed()).isFalse();
            } finally {
                INFRASTRUCTURE.start(Part.REDIS);
            }
            await().atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .until(() -> shared.take("again", FIVE).block(Duration.ofSeconds(5)) != null);
        }
    }
}
