package io.electronicsmarketplace.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.electronicsmarketplace.recommendation.promotion.ChampionPointer.Champion;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

@EnableKubernetesMockClient(crud = true)
class KubernetesPromotionTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    KubernetesClient client;

    @Test
    void move_makesTheConfigMapThatIsMissing_andChangesItAfterwards() {
        ChampionConfigMap pointer = new ChampionConfigMap(client, "shop", "champion");
        assertThat(pointer.read()).isEmpty();
        Champion first = new Champion("v1", null, "2026-11-24T08:00:00Z");
        pointer.move(first);
        assertThat(pointer.read()).contains(first);
        Champion second = new Champion("v2", "v1", "2026-11-24T09:00:00Z");
        pointer.move(second);
        assertThat(pointer.read()).contains(second);
    }

    @Test
    void lease_isHeldByOneTrainer_untilItIsGivenBackOrExpires() {
        Lease lease = acquire("one", NOW);
        assertThatThrownBy(() -> acquire("two", NOW.plusSeconds(100))).hasMessageContaining("one");
        lease.close();
        acquire("two", NOW.plusSeconds(100));
        Lease third = acquire("three", NOW.plusSeconds(300));
        assertThat(third).isNotNull();
    }

    private Lease acquire(String holder, Instant now) {
        return KubernetesLease.acquire(client, "shop", "champion", holder, InstantSource.fixed(now));
    }
}
