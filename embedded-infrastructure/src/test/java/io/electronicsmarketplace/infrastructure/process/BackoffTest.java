package io.electronicsmarketplace.infrastructure.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff();

    @Test
    void pauses_doubleUpToFifteenSeconds() {
        Duration shortRun = Duration.ofSeconds(1);
        assertThat(backoff.after(shortRun)).isEqualTo(Duration.ofMillis(250));
        assertThat(backoff.after(shortRun)).isEqualTo(Duration.ofMillis(500));
        for (int failure = 0; failure < 10; failure++) {
            backoff.after(shortRun);
        }
        assertThat(backoff.after(shortRun)).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void aRunThatWasReadyForTenSeconds_startsThemAnew() {
        backoff.after(Duration.ZERO);
        backoff.after(Duration.ZERO);
        assertThat(backoff.after(Duration.ofSeconds(10))).isEqualTo(Duration.ofMillis(250));
    }
}
