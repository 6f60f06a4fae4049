package io.electronicsmarketplace.system.bench;

import io.electronicsmarketplace.system.client.Api;
import java.net.URI;

/** Which model the recommender serves by: what a list costs depends on it, and trainings change it. */
final class ServingModel {
    private final Api management =
            Api.at(URI.create("http://localhost:" + RunningMarket.port("recommender-management")));

    /** Its version; "none" before the first training. */
    String version() {
        return management.get("/actuator/champion").json().path("version").asString("none");
    }

    /** @throws IllegalStateException if it is another than this one */
    void expect(String version) {
        String now = version();
        if (!now.equals(version)) {
            throw new IllegalStateException(
                    "the champion changed from %s to %s during the measurement: measure again, right after a training"
                            .formatted(version, now));
        }
    }
}
