package io.electronicsmarketplace.infrastructure;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** As much of Keycloak's admin API as making a realm for a test needs. */
final class KeycloakAdmin {
    static final String USER = "admin";
    static final String BOOTSTRAP_CLIENT = "marketplace-bootstrap";

    private static final JsonMapper json = JsonMapper.shared();

    private final String url;
    private final String password;

    KeycloakAdmin(String url, String password) {
        this.url = url;
        this.password = password;
    }

    /** Makes a realm from a realm representation (JSON). */
    void createRealm(String representation) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/admin/realms"))
                    .header("Authorization", "Bearer " + token(client))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(representation))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 201) {
                throw new IllegalStateException(
                        "Keycloak refused the realm with %d: %s".formatted(response.statusCode(), response.body()));
            }
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak does not answer at " + url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private String token(HttpClient client) throws IOException, InterruptedException {
        String form = Map.of("grant_type", "password", "client_id", "admin-cli", "username", USER, "password", password)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("Keycloak refused its admin: " + response.body());
        }
        return json.readTree(response.body()).get("access_token").asString();
    }
}
