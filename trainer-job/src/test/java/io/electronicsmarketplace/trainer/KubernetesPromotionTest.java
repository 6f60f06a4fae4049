package io.electronicsmarketplace.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.electronicsmarketplace.recommendation.promotion.ChampionPointer.Champion;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

@EnableKubernetesMockClient(crud = true)
class KubernetesPromotionTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-24T08:00:00Z");

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
        Lease lease = KubernetesLease.acquire(client, "shop", "promotion", "one", NOW);
        assertThatThrownBy(() -> KubernetesLease.acquire(client, "shop", "promotion", "two", NOW.plusHours(1)))
                .hasMessageContaining("one");
        lease.close();
        KubernetesLease.acquire(client, "shop", "promotion", "two", NOW.plusHours(1));
        Lease third = KubernetesLease.acquire(client, "shop", "promotion", "three", NOW.plusHours(8));
        assertThat(third).isNotNull();
    }
}
