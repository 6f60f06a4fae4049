package io.electronicsmarketplace.recommender.champion;

import io.fabric8.kubernetes.client.KubernetesClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses where the champion pointer lies. */
@Configuration(proxyBeanMethods = false)
class ChampionConfiguration {

    @Bean
    BundleStore bundleStore(ChampionSettings settings) {
        return new BundleStore(settings.bundles());
    }

    @Bean
    ChampionPointers championPointers(ChampionSettings settings, ObjectProvider<KubernetesClient> kubernetes) {
        return switch (settings.pointer()) {
            case FILE -> new FileChampionPointers(settings.bundles(), settings.poll());
            case CONFIGMAP ->
                new ConfigMapChampionPointers(kubernetes.getObject(), settings.namespace(), settings.configmap());
        };
    }
}
