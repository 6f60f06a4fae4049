package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.promotion.ChampionPointer;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The pointer as key {@code champion.json} of a ConfigMap, which is made if it is missing. */
record ChampionConfigMap(KubernetesClient client, String namespace, String name) implements ChampionPointer {
    private static final String KEY = "champion.json";

    @Override
    public Optional<Champion> read() {
        ConfigMap map =
                client.configMaps().inNamespace(namespace).withName(name).get();
        return Optional.ofNullable(map)
                .map(ConfigMap::getData)
                .map(data -> data.get(KEY))
                .map(json -> JsonMapper.shared().readValue(json, Champion.class));
    }

    @Override
    public void move(Champion champion) {
        String json = JsonMapper.shared().writeValueAsString(champion);
        ConfigMap wanted = new ConfigMapBuilder()
                .withNewMetadata()
                .withNamespace(namespace)
                .withName(name)
                .endMetadata()
                .withData(Map.of(KEY, json))
                .build();
        if (client.configMaps().inNamespace(namespace).withName(name).get() == null) {
            client.resource(wanted).create();
        } else {
            client.configMaps()
                    .inNamespace(namespace)
                    .withName(name)
                    .edit(map -> new ConfigMapBuilder(map).addToData(KEY, json).build());
        }
    }
}
