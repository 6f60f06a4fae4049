package io.electronicsmarketplace.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.system.SystemTest;
import io.electronicsmarketplace.system.client.Observations;
import io.electronicsmarketplace.system.client.Shopper;
import io.electronicsmarketplace.system.load.SteadyClients;
import io.electronicsmarketplace.system.stack.MarketProgram.Result;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrainingJourneyTest extends SystemTest {

    @Test
    void trainingOnDemand_movesTheChampion_andTheRecommenderLoadsItWithoutFailingARequest() throws Exception {
        Shopper visitor = newVisitor();
        String before = servedVersion();
        Observations seen;
        try (var clients = SteadyClients.of(4, () -> visitor.home(20))) {
            Result training = market.program().run("train", "--trials", "1", "--seed", "1");
            assertThat(training.status()).as(training.output()).isZero();

            String champion = champion();
            assertThat(champion).isNotEqualTo(before);
            await("the new champion to serve")
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(servedVersion()).isEqualTo(champion));
            seen = clients.stop();
        }

        assertThat(seen.answered()).as(seen.toString()).isGreaterThan(100);
        assertThat(seen.failed()).as(seen.toString()).isZero();
        assertThat(market.data().resolve("bundles").resolve(champion()).resolve("report.json"))
                .exists();
        assertThat(market.data().resolve("bundles").resolve(champion()).resolve("report.html"))
                .exists();
    }

    private String servedVersion() {
        return text(newVisitor().home(1).expect(200).json(), "modelVersion");
    }

    private String champion() throws Exception {
        JsonNode pointer =
                JsonMapper.shared().readTree(Files.readString(market.data().resolve("bundles/champion.json")));
        return text(pointer, "version");
    }
}
