package io.electronicsmarketplace.sessiontracker.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.sessiontracker.testing.TrackerTest;
import io.electronicsmarketplace.support.warmup.WarmUpRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

class IntakeWarmUpTest extends TrackerTest {

    @Autowired
    private IntakeWarmUp warmUp;

    @Test
    void theWarmUp_isReadToItsEnd_andRefusedForOneReason() {
        assertThat(warmUp.requests()).isNotEmpty().allSatisfy(this::isRefused);
    }

    private void isRefused(WarmUpRequest request) {
        http().post()
                .uri(request.path())
                .headers(headers -> request.headers().forEach(headers::set))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(String.valueOf(request.body()))
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.results.length()")
                .isEqualTo(1)
                .jsonPath("$.results[0].status")
                .isEqualTo("refused")
                .jsonPath("$.results[0].problem.errors[*].path")
                .value((java.util.List<String> paths) -> assertThat(paths).containsExactly("events[0].warmUp"));
    }
}
