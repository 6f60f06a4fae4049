package io.electronicsmarketplace.recommender.champion;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where models and the pointer to the one that serves are found.
 *
 * @param bundles the folder of bundles
 * @param pointer where the champion pointer lies
 * @param poll how often a pointer in a file is looked at
 * @param configmap name of the ConfigMap that holds the pointer
 * @param namespace of that ConfigMap
 */
@ConfigurationProperties("marketplace.recommender.champion")
record ChampionSettings(Path bundles, PointerKind pointer, Duration poll, String configmap, String namespace) {

    /** Where the champion pointer lies. */
    enum PointerKind {
        FILE,
        CONFIGMAP
    }
}
