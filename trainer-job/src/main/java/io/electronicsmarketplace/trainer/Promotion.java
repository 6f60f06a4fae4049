package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.promotion.ChampionFile;
import io.electronicsmarketplace.recommendation.promotion.ChampionPointer;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Pointer and lease as the settings want them: files of the bundle store, or objects of Kubernetes. */
final class Promotion implements AutoCloseable {
    private final Settings settings;
    private final @Nullable KubernetesClient client;

    private Promotion(Settings settings, @Nullable KubernetesClient client) {
        this.settings = settings;
        this.client = client;
    }

    @SuppressWarnings("MustBeClosedChecker") // closed with this
    static Promotion of(Settings settings) {
        return switch (settings.championPointer()) {
            case "file" -> new Promotion(settings, null);
            case "configmap" -> new Promotion(settings, new KubernetesClientBuilder().build());
            default ->
                throw new IllegalArgumentException(
                        "CHAMPION_POINTER is '%s'; it can be file or configmap".formatted(settings.championPointer()));
        };
    }

    ChampionPointer pointer() {
        return client == null
                ? ChampionFile.in(settings.bundleStore())
                : new ChampionConfigMap(client, settings.championNamespace(), settings.championConfigMap());
    }

    Lease acquire() {
        return client == null
                ? FileLease.acquire(settings.bundleStore())
                : KubernetesLease.acquire(
                        client,
                        settings.championNamespace(),
                        settings.championConfigMap(),
                        System.getenv()
                                .getOrDefault(
                                        "HOSTNAME",
                                        "trainer-" + ProcessHandle.current().pid()),
                        InstantSource.system());
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
    }
}
