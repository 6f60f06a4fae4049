package io.electronicsmarketplace.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.gateway.GatewayTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocsTest extends GatewayTest {

    private final JsonMapper json = new JsonMapper();

    @Test
    void theJoinedDocument_isOpenApi31_andDescribesTheGatewayItself() throws Exception {
        JsonNode document = json.readTree(get("/docs/openapi.json").body());
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.path("paths").propertyNames())
                .contains("/bff/session", "/bff/login", "/bff/logout", "/.well-known/visitor-keys.json");
        assertThat(document.at("/info/description").asString()).contains("recommender");
    }

    @Test
    void theDocumentOfAServiceThatIsAway_is503_andOfAnUnknownOne404() throws Exception {
        assertThat(get("/docs/openapi/recommender.json").statusCode()).isEqualTo(503);
        assertThat(get("/docs/openapi/nobody.json").statusCode()).isEqualTo(404);
    }

    @Test
    void theDocs_areAPageWithEverythingFromThisHost() throws Exception {
        HttpResponse<String> page = get("/docs");
        for (int redirects = 0; page.statusCode() / 100 == 3 && redirects < 3; redirects++) {
            page = get(page.headers().firstValue("Location").orElseThrow());
        }
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("swagger-ui").doesNotContain("https://");
        JsonNode settings = json.readTree(get("/v3/api-docs/swagger-config").body());
        assertThat(settings.path("urls").values())
                .extracting(url -> url.path("name").asString())
                .contains("everything", "gateway", "auth", "catalog", "session-tracker", "recommender");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(url("/")).resolve(path)).build(), BodyHandlers.ofString());
    }
}
