package io.electronicsmarketplace.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRequestsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path bundles;

    private Path folder;
    private TrainingRequests requests;

    @BeforeEach
    void makeFolder() throws Exception {
        folder = Files.createDirectory(bundles.resolve("training-requests"));
        requests = new TrainingRequests(bundles, CLOCK);
    }

    @Test
    void next_isTheOldestThatWaits_withItsOptions() throws Exception {
        request("b", "2026-11-24T07:00:02Z", ", \"trials\": 3, \"seed\": 7");
        request("a", "2026-11-24T07:00:01Z", "");
        Files.writeString(folder.resolve("a.status.json"), "{\"state\": \"succeeded\"}");
        assertThat(requests.next())
                .contains(new TrainingRequests.Request("b", List.of("--trials", "3", "--seed", "7")));
    }

    @Test
    void next_isNothing_withoutAFolder() throws Exception {
        assertThat(new TrainingRequests(bundles.resolve("none"), CLOCK).next()).isEmpty();
    }

    @Test
    void carryOut_tellsThatItRuns_andThatItSucceeded() throws Exception {
        request("a", "2026-11-24T07:00:01Z", "");
        List<String> told = new ArrayList<>();
        requests.carryOut(requests.next().orElseThrow(), options -> told.add(status("a")));
        assertThat(told).singleElement().asString().contains("\"running\"");
        assertThat(status("a")).contains("\"succeeded\"", "2026-11-24T08:00:00Z");
        assertThat(requests.next()).isEmpty();
    }

    @Test
    void carryOut_tellsWhyItFailed() throws Exception {
        request("a", "2026-11-24T07:00:01Z", "");
        requests.carryOut(requests.next().orElseThrow(), options -> {
            throw new IllegalStateException("no rows");
        });
        assertThat(status("a")).contains("\"failed\"", "no rows");
    }

    @Test
    void closeInterrupted_failsWhatAKilledRunLeftRunning() throws Exception {
        Files.writeString(
                folder.resolve("a.status.json"), "{\"state\":\"running\",\"startedAt\":\"2026-11-24T07:00:00Z\"}");
        requests.closeInterrupted();
        assertThat(status("a")).contains("\"failed\"", "2026-11-24T07:00:00Z");
    }

    private void request(String id, String at, String more) throws Exception {
        Files.writeString(
                folder.resolve(id + ".request.json"),
                "{\"id\": \"%s\", \"requestedAt\": \"%s\"%s}".formatted(id, at, more));
    }

    private String status(String id) throws java.io.IOException {
        return Files.readString(folder.resolve(id + ".status.json"));
    }
}
