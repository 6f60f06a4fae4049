package io.electronicsmarketplace.recommender.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.recommender.support.Client;
import io.electronicsmarketplace.recommender.support.ServiceTest;
import io.electronicsmarketplace.recommender.support.TestBundles;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ModelsApiTest extends ServiceTest {

    private static final String CHAMPION = "/api/v1/models/champion";

    private final Client admin() {
        return user("admins-laptop", "root", "model:read", "model:promote");
    }

    @Test
    void models_withoutThePermission_areForbidden() {
        for (String path : List.of("/api/v1/models", CHAMPION, "/api/v1/training-runs")) {
            assertThat(nobody().get(path).status()).as(path).isEqualTo(401);
            assertThat(user("phone", "ben").get(path).status()).as(path).isEqualTo(403);
            assertThat(user("laptop", "ada", "model:read").get(path).status())
                    .as(path)
                    .isEqualTo(200);
        }
        Client reader = user("laptop", "ada", "model:read");
        assertThat(reader.with("If-Match", "\"x\"")
                        .send("PUT", CHAMPION, "{\"version\":\"v\"}")
                        .status())
                .isEqualTo(403);
        assertThat(reader.send("POST", "/api/v1/training-runs", "{}").status()).isEqualTo(403);
    }

    @Test
    void models_areListedNewestFirst_inPages() throws IOException {
        String old = publish("2026-01-01T00:00:00Z");
        String young = publish("2026-01-02T00:00:00Z");
        Files.writeString(STORE.resolve(old).resolve("report.json"), "{\"models\":[]}");
        Files.writeString(STORE.resolve(old).resolve("report.html"), "<p>fine</p>");
        var page = admin().get("/api/v1/models?limit=1&cursor=20260103").json();
        assertThat(page.at("/items/0/version").asString()).isEqualTo(young);
        var next = admin().get(
                        "/api/v1/models?limit=1&cursor=" + page.path("next").asString())
                .json();
        assertThat(next.at("/items/0/version").asString()).isEqualTo(old);
        assertThat(next.has("next")).isFalse();
        assertThat(admin().get("/api/v1/models/" + old).json().path("decision").asString())
                .isEqualTo("first");
        assertThat(admin().get("/api/v1/models/" + old + "/report").json().has("models"))
                .isTrue();
        assertThat(admin().with("Accept", "text/html")
                        .get("/api/v1/models/" + old + "/report")
                        .text())
                .isEqualTo("<p>fine</p>");
        assertThat(admin().get("/api/v1/models/" + young + "/report").status()).isEqualTo(404);
        assertThat(admin().get("/api/v1/models/..%2f..%2fetc").status()).isBetween(400, 404);
    }

    @Test
    void promotion_needsTheChampionsTag_andIsFollowed() {
        String one = publish("2026-02-01T00:00:00Z");
        String other = publish("2026-02-02T00:00:00Z");
        Client.Answer before = admin().get(CHAMPION);
        assertThat(promote(admin(), one).status()).isEqualTo(428);
        Client.Answer promoted =
                promote(admin().with("If-Match", before.header("etag").orElseThrow()), one);
        assertThat(promoted.status()).isEqualTo(200);
        await().until(() -> one.equals(servingVersion()));
        Client.Answer stale =
                promote(admin().with("If-Match", before.header("etag").orElseThrow()), other);
        assertThat(stale.status()).isEqualTo(412);
        Client.Answer second =
                promote(admin().with("If-Match", promoted.header("etag").orElseThrow()), other);
        assertThat(second.json().path("previous").asString()).isEqualTo(one);
        await().until(() -> other.equals(servingVersion()));
    }

    @Test
    void promotionOfWhatMustNotServe_isRefused() throws IOException {
        String broken = publish("2026-03-01T00:00:00Z");
        Files.write(STORE.resolve(broken).resolve("popularity.scores"), new byte[4]);
        String tag = admin().get(CHAMPION).header("etag").orElseThrow();
        Client.Answer refused = promote(admin().with("If-Match", tag), broken);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("type").asString()).isEqualTo("/problems/model-refused");
        assertThat(promote(admin().with("If-Match", tag), "no-such-model").status())
                .isEqualTo(400);
    }

    @Test
    void trainingRun_isRequestedOnce() throws IOException {
        String key = UUID.randomUUID().toString();
        Client client = admin().with("Idempotency-Key", key);
        Client.Answer first = client.send("POST", "/api/v1/training-runs", "{\"minutes\":3}");
        assertThat(first.status()).isEqualTo(202);
        assertThat(first.json().path("state").asString()).isEqualTo("requested");
        assertThat(client.send("POST", "/api/v1/training-runs", "{\"minutes\":3}")
                        .text())
                .isEqualTo(first.text());
        assertThat(client.send("POST", "/api/v1/training-runs", "{\"minutes\":4}")
                        .status())
                .isEqualTo(422);
        assertThat(admin().send("POST", "/api/v1/training-runs", null).status()).isEqualTo(409);
        assertThat(admin().send("POST", "/api/v1/training-runs", "{\"minutes\":3,\"trials\":1}")
                        .status())
                .isEqualTo(400);
        Files.writeString(
                STORE.resolve("training-requests/" + key + ".status.json"),
                "{\"state\":\"failed\",\"message\":\"no\"}");
        assertThat(admin().get("/api/v1/training-runs")
                        .json()
                        .at("/items/0/message")
                        .asString())
                .isEqualTo("no");
    }

    private static Client.Answer promote(Client client, String version) {
        return client.send("PUT", CHAMPION, "{\"version\":\"" + version + "\"}");
    }

    private static String publish(String time) {
        return TestBundles.publish(STORE, List.of("m1", "m2"), Instant.parse(time));
    }
}
