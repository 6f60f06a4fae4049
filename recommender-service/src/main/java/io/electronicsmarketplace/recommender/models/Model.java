package io.electronicsmarketplace.recommender.models;

import io.electronicsmarketplace.recommendation.bundle.Manifest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A model as it is shown to people.
 *
 * @param champion whether the pointer names it
 * @param decision why it exists, such as {@code promoted} or {@code refreshed}
 * @param recipe models and settings
 * @param metrics figures of its evaluation, as in its report
 */
record Model(
        String version,
        String createdAt,
        boolean champion,
        String decision,
        List<String> reasons,
        String engineVersion,
        Manifest.DataSpan data,
        @Nullable JsonNode recipe,
        @Nullable JsonNode metrics) {

    static Model of(Manifest manifest, boolean champion) {
        return new Model(
                manifest.version(),
                manifest.createdAt(),
                champion,
                manifest.decision(),
                manifest.reasons(),
                manifest.engineVersion(),
                manifest.data(),
                manifest.recipe(),
                manifest.metrics());
    }
}
