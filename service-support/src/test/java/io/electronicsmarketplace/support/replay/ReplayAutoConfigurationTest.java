package io.electronicsmarketplace.support.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ReplayAutoConfigurationTest {

    @TempDir
    private Path folder;

    private ApplicationContextRunner service(String profile, String address, String management) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ReplayAutoConfiguration.class))
                .withBean("clock", Clock.class, Clock::systemUTC)
                .withPropertyValues(
                        "spring.profiles.active=" + profile,
                        "server.address=" + address,
                        "management.server.address=" + management,
                        "marketplace.replay.clock-file=" + folder.resolve("clock"));
    }

    @Test
    void inAReplay_theClockIsWhatTheFileSays_andAgainWhenItSaysSomethingElse() {
        service("replay", "127.0.0.1", "127.0.0.1").run(context -> {
            Clock clock = context.getBean(Clock.class);
            for (String now : new String[] {"2014-03-31T00:00:00Z", "2014-04-01T23:59:59.999Z"}) {
                write(now);
                assertThat(clock.instant()).isEqualTo(Instant.parse(now));
            }
        });
    }

    @Test
    void withoutTheProfile_thereIsNoSuchClock() {
        service("other", "127.0.0.1", "127.0.0.1")
                .run(context -> assertThat(context.getBean(Clock.class)).isEqualTo(Clock.systemUTC()));
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0, 127.0.0.1", "'', 127.0.0.1", "127.0.0.1, 0.0.0.0", "127.0.0.1, ''"})
    void whereOthersCouldReachIt_itDoesNotStart(String address, String management) {
        service("replay", address, management)
                .run(context -> assertThat(context.getStartupFailure())
                        .hasRootCauseInstanceOf(IllegalStateException.class)
                        .hasStackTraceContaining("for this machine alone"));
    }

    private void write(String now) throws IOException {
        Files.writeString(folder.resolve("clock"), now + "\n");
    }
}
