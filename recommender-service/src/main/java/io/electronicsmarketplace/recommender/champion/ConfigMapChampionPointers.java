package io.electronicsmarketplace.recommender.champion;

import io.electronicsmarketplace.recommender.champion.ChampionPointers.Move.Moved;
import io.electronicsmarketplace.recommender.champion.ChampionPointers.Move.MovedByOthers;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pointer in a ConfigMap, under the key {@value #KEY}; followed by an informer, and moved only at the
 * resource version that was read, so that Kubernetes itself refuses the slower of two movers.
 */
final class ConfigMapChampionPointers implements ChampionPointers {

    static final String KEY = "champion.json";

    private final KubernetesClient client;
    private final String namespace;
    private final String name;

    ConfigMapChampionPointers(KubernetesClient client, String namespace, String name) {
        this.client = client;
        this.namespace = namespace;
        this.name = name;
    }

    private Resource<ConfigMap> resource() {
        return client.configMaps().inNamespace(namespace).withName(name);
    }

    @Override
    public Optional<Tagged> read() {
        return Optional.ofNullable(resource().get()).flatMap(ConfigMapChampionPointers::pointer);
    }

    private static Optional<Tagged> pointer(ConfigMap map) {
        String json = map.getData() == null ? null : map.getData().get(KEY);
        return Optional.ofNullable(json)
                .map(text -> PointerJson.read(text.getBytes(StandardCharsets.UTF_8)))
                .map(tagged -> new Tagged(tagged.pointer(), map.getMetadata().getResourceVersion()));
    }

    @Override
    public Watch watch(Runnable changed) {
        var informer = resource().inform(new ResourceEventHandler<>() {
            @Override
            public void onAdd(ConfigMap added) {
                changed.run();
            }

            @Override
            public void onUpdate(ConfigMap before, ConfigMap after) {
                changed.run();
            }

            @Override
            public void onDelete(ConfigMap deleted, boolean finalStateUnknown) {
                changed.run();
            }
        });
        return informer::close;
    }

    @Override
    public Move move(String expectedTag, String version, Instant now) {
        ConfigMap before = resource().get();
        Optional<Tagged> current = Optional.ofNullable(before).flatMap(ConfigMapChampionPointers::pointer);
        if (!current.map(Tagged::tag).orElse(ABSENT).equals(expectedTag)) {
            return new MovedByOthers();
        }
        var next = new ChampionPointer(
                version, current.map(it -> it.pointer().version()).orElse(null), now);
        try {
            ConfigMap after = write(before, new String(PointerJson.write(next), StandardCharsets.UTF_8));
            return new Moved(new Tagged(next, after.getMetadata().getResourceVersion()));
        } catch (KubernetesClientException e) {
            if (e.getCode() == HttpURLConnection.HTTP_CONFLICT) {
                return new MovedByOthers();
            }
            throw e;
        }
    }

    private ConfigMap write(@Nullable ConfigMap before, String json) {
        if (before == null) {
            return client.resource(new ConfigMapBuilder()
                            .withNewMetadata()
                            .withNamespace(namespace)
                            .withName(name)
                            .endMetadata()
                            .addToData(KEY, json)
                            .build())
                    .create();
        }
        // Carries the resource version that was read, so that it is refused if that is not the last one.
        return client.resource(new ConfigMapBuilder(before).addToData(KEY, json).build())
                .update();
    }
}
