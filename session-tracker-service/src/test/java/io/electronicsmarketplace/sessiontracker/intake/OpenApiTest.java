package io.electronicsmarketplace.sessiontracker.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.events.InteractionType;
import io.electronicsmarketplace.sessiontracker.testing.TrackerTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiTest extends TrackerTest {

    @Test
    void description_namesEveryPathAndEveryType() {
        http().get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/api/v1/interactions'].post.responses['202']")
                .exists()
                .jsonPath("$.paths['/api/v1/browsing-session'].get")
                .exists()
                .jsonPath("$.paths['/api/v1/browsing-session'].delete")
                .exists()
                .jsonPath("$.paths['/api/v1/browsing-session/identification'].post")
                .exists()
                .jsonPath("$.paths['/api/v1/consent'].put")
                .exists()
                .jsonPath("$.components.schemas.InteractionBatch.properties.events.maxItems")
                .isEqualTo(100)
                .jsonPath("$.components.schemas.InteractionEvent.properties.type.enum")
                .value((List<String> types) -> assertThat(types)
                        .containsExactlyInAnyOrderElementsOf(Arrays.stream(InteractionType.values())
                                .map(InteractionType::wireName)
                                .toList()));
    }
}
