package io.electronicsmarketplace.recommender.champion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.recommender.champion.ChampionPointers.Move.Moved;
import io.electronicsmarketplace.recommender.champion.ChampionPointers.Move.MovedByOthers;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EnableKubernetesMockClient(crud = true)
class ConfigMapChampionPointersTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private KubernetesClient client;
    private ConfigMapChampionPointers pointers;

    @BeforeEach
    void open() {
        pointers = new ConfigMapChampionPointers(client, "shop", "champion");
    }

    @Test
    void move_createsTheConfigMap_thenReplacesIt() {
        assertThat(pointers.read()).isEmpty();
        var first = (Moved) pointers.move(ChampionPointers.ABSENT, "v1", NOON);
        var second = (Moved) pointers.move(first.now().tag(), "v2", NOON);
        assertThat(second.now().pointer()).isEqualTo(new ChampionPointer("v2", "v1", NOON));
        assertThat(pointers.read()).contains(second.now());
        assertThat(client.configMaps()
                        .inNamespace("shop")
                        .withName("champion")
                        .get()
                        .getData()
                        .get("champion.json"))
                .contains("\"version\":\"v2\"", "\"previous\":\"v1\"");
    }

    @Test
    void move_fromAnOldTag_isRefused() {
        var first = (Moved) pointers.move(ChampionPointers.ABSENT, "v1", NOON);
        pointers.move(first.now().tag(), "v2", NOON);
        assertThat(pointers.move(first.now().tag(), "v3", NOON)).isInstanceOf(MovedByOthers.class);
    }

    @Test
    void watch_tellsOfChanges() {
        var changes = new AtomicInteger();
        try (var _ = pointers.watch(changes::incrementAndGet)) {
            var first = (Moved) pointers.move(ChampionPointers.ABSENT, "v1", NOON);
            await().until(() -> changes.get() >= 1);
            int before = changes.get();
            pointers.move(first.now().tag(), "v2", NOON);
            await().until(() -> changes.get() > before);
        }
    }
}
