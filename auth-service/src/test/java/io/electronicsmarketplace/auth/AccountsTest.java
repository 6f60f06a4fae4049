package io.electronicsmarketplace.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTParser;
import io.electronicsmarketplace.events.AccountEvent;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.Topics;
import io.electronicsmarketplace.infrastructure.KeycloakAddress;
import io.electronicsmarketplace.infrastructure.Part;
import io.electronicsmarketplace.infrastructure.TestInfrastructure;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Accounts as clients see them; auth-service has made the realm itself, with the bootstrap client. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "auth.realm.demo-accounts=true"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsTest {

    private static final TestInfrastructure INFRASTRUCTURE = TestInfrastructure.shared(Part.KEYCLOAK, Part.KAFKA);
    private static final KeycloakAddress KEYCLOAK = INFRASTRUCTURE.keycloak();
    private static final String ISSUER = KEYCLOAK.issuer("accounts-" + UUID.randomUUID());
    private static final JsonMapper JSON = new JsonMapper();

    private final AppSignIn app = new AppSignIn(ISSUER);

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("auth.keycloak.issuer", () -> ISSUER);
        settings.add("auth.keycloak.backchannel-url", KEYCLOAK::url);
        settings.add("auth.keycloak.admin-secret", () -> "own-secret-of-the-test");
        settings.add("auth.keycloak.gateway-secret", () -> "gateway-secret-of-the-test");
        settings.add("auth.keycloak.bootstrap-client-id", KEYCLOAK::bootstrapClientId);
        settings.add("auth.keycloak.bootstrap-client-secret", KEYCLOAK::bootstrapClientSecret);
        settings.add("marketplace.identity.issuer", () -> ISSUER);
        settings.add("marketplace.identity.keys-url", () -> ISSUER + "/protocol/openid-connect/certs");
        settings.add("spring.kafka.bootstrap-servers", INFRASTRUCTURE::freshKafka);
    }

    private Api as(String username, String password) throws Exception {
        return new Api(port, app.accessToken(username, password));
    }

    private Api anonymous() {
        return new Api(port, null);
    }

    @Test
    void whoSignsUp_canSignIn_andMayBuyAndSell() throws Exception {
        var answer = anonymous()
                .send(
                        "POST",
                        "/accounts",
                        "{\"email\":\"Eve@example.com\",\"password\":\"eve-secret-1\",\"name\":\"Eve\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String token = app.accessToken("eve@example.com", "eve-secret-1");
        var claims = JWTParser.parse(token).getJWTClaimsSet();
        assertThat(claims.getAudience()).contains("marketplace-api");
        assertThat(claims.getStringClaim("name")).isEqualTo("Eve");
        assertThat(String.valueOf(claims.getClaim("realm_access"))).contains("order:place", "listing:write");
        JsonNode me =
                JSON.readTree(new Api(port, token).send("GET", "/me", null).body());
        assertThat(me.path("email").asString()).isEqualTo("eve@example.com");
        assertThat(me.path("name").asString()).isEqualTo("Eve");
        assertThat(me.path("roles").values()).extracting(JsonNode::asString).containsExactly("buyer", "seller");
        assertThat(me.path("permissions").values())
                .extracting(JsonNode::asString)
                .containsExactly("listing:write", "order:place");
    }

    @Test
    void signingUpTwice_isAnsweredAlike_andChangesNothing() throws Exception {
        String taken = "{\"username\":\"ada\",\"email\":\"new@example.com\",\"password\":\"another-1\",\"name\":\"X\"}";
        String takenAddress = "{\"email\":\"ada@example.com\",\"password\":\"another-1\",\"name\":\"X\"}";
        String fresh = "{\"email\":\"frank@example.com\",\"password\":\"another-1\",\"name\":\"X\"}";
        var answers = List.of(signUp(taken), signUp(takenAddress), signUp(fresh), signUp(fresh));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(202);
        assertThat(answers).extracting(HttpResponse::body).containsOnly("{\"status\":\"accepted\"}");
        assertThat(as("ada", "ada-demo-1").send("GET", "/me", null).body()).contains("\"name\":\"Ada\"");
    }

    private HttpResponse<String> signUp(String body) throws Exception {
        return anonymous().send("POST", "/accounts", body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|email",
                "{'email':'x','password':'long-enough','name':'X'}|email",
                "{'email':'x@example.com','password':'short','name':'X'}|password",
                "{'email':'x@example.com','password':'x@example.com','name':'X'}|passwordOfItsOwn",
                "{'email':'x@example.com','password':'long-enough','name':'<b>'}|name",
                "{'email':'x@example.com','password':'long-enough','name':'X','roles':['admin']}|roles",
                "{'email':'x@example.com','password':'long-enough','name':'X','username':'a b'}|username"
            })
    void aSignUpThatIsNotValid_isToldWhere(String body, String path) throws Exception {
        var answer = signUp(body.replace('\'', '"'));
        assertProblem(answer, 400, "/problems/invalid-request");
        assertThat(JSON.readTree(answer.body()).path("errors").toString()).contains("\"" + path + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/me/sign-in-sessions", "/admin/users"})
    void withoutAToken_it_is401(String path) throws Exception {
        var answer = anonymous().send("GET", path, null);
        assertProblem(answer, 401, "/problems/unauthorized");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @ParameterizedTest
    @CsvSource({"GET,/admin/users", "PUT,/admin/users/1/roles", "POST,/admin/users/1/suspension"})
    void withoutThePermission_itIs403(String method, String path) throws Exception {
        String body = method.equals("PUT") ? "{\"roles\":[\"admin\"]}" : null;
        assertProblem(as("ben", "ben-demo-1").send(method, path, body), 403, "/problems/forbidden");
    }

    @Test
    void aUser_changesTheOwnName_unlessItChangedMeanwhile() throws Exception {
        Api sam = as("sam", "sam-demo-1");
        String before =
                sam.send("GET", "/me", null).headers().firstValue("ETag").orElseThrow();
        var changed = sam.send("PATCH", "/me", "{\"name\":\"Samira\"}", "If-Match", before);
        assertThat(JSON.readTree(changed.body()).path("name").asString()).isEqualTo("Samira");
        assertProblem(sam.send("PATCH", "/me", "{\"name\":\"Sam\"}", "If-Match", before), 412, "/problems/stale");
    }

    @Test
    void aUser_seesTheOwnDevices_andEndsOthersOnly() throws Exception {
        Api phone = as("sam", "sam-demo-1");
        Api laptop = as("sam", "sam-demo-1");
        Api ben = as("ben", "ben-demo-1");
        JsonNode sessions = JSON.readTree(
                        laptop.send("GET", "/me/sign-in-sessions", null).body())
                .path("items");
        assertThat(sessions.size()).isGreaterThanOrEqualTo(2);
        assertThat(sessions.values().stream()
                        .filter(session -> session.path("current").asBoolean()))
                .hasSize(1);
        String bens = JSON.readTree(
                        ben.send("GET", "/me/sign-in-sessions", null).body())
                .path("items")
                .path(0)
                .path("id")
                .asString();
        assertProblem(laptop.send("DELETE", "/me/sign-in-sessions/" + bens, null), 404, "/problems/not-found");
        assertThat(laptop.send("DELETE", "/me/sign-in-sessions", null).statusCode())
                .isEqualTo(204);
        JsonNode left = JSON.readTree(
                        laptop.send("GET", "/me/sign-in-sessions", null).body())
                .path("items");
        assertThat(left.size()).isEqualTo(1);
        assertThat(left.path(0).path("current").asBoolean()).isTrue();
        assertThat(phone).isNotNull();
        assertThat(laptop.send(
                                "DELETE",
                                "/me/sign-in-sessions/"
                                        + left.path(0).path("id").asString(),
                                null)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void anAdmin_findsUsers_givesRoles_suspendsAndReinstates() throws Exception {
        signUp("{\"username\":\"grace\",\"email\":\"grace@example.com\",\"password\":\"grace-1234\",\"name\":\"Grace\","
                + "\"seller\":false}");
        Api root = as("root", "root-demo-1");
        JsonNode found = JSON.readTree(
                        root.send("GET", "/admin/users?q=grace", null).body())
                .path("items");
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.path(0).path("roles").values())
                .extracting(JsonNode::asString)
                .containsExactly("buyer");
        String id = found.path(0).path("id").asString();

        var given = root.send("PUT", "/admin/users/" + id + "/roles", "{\"roles\":[\"seller\",\"moderator\"]}");
        assertThat(JSON.readTree(given.body()).path("roles").values())
                .extracting(JsonNode::asString)
                .containsExactly("moderator", "seller");
        assertProblem(
                root.send("PUT", "/admin/users/" + id + "/roles", "{\"roles\":[\"king\"]}"),
                400,
                "/problems/invalid-request");

        assertThat(root.send("POST", "/admin/users/" + id + "/suspension", null).statusCode())
                .isEqualTo(204);
        assertThat(app.canSignIn("grace", "grace-1234")).isFalse();
        assertThat(root.send("DELETE", "/admin/users/" + id + "/suspension", null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(app.canSignIn("grace", "grace-1234")).isTrue();
        assertThat(accountEventsOf(id)).containsExactly(AccountEvent.Kind.SUSPENDED, AccountEvent.Kind.REINSTATED);
    }

    @Test
    void anAdmin_cannotLockOutHimself() throws Exception {
        Api root = as("root", "root-demo-1");
        String own =
                JSON.readTree(root.send("GET", "/me", null).body()).path("id").asString();
        assertProblem(
                root.send("PUT", "/admin/users/" + own + "/roles", "{\"roles\":[\"buyer\"]}"),
                409,
                "/problems/own-roles");
        assertProblem(root.send("POST", "/admin/users/" + own + "/suspension", null), 409, "/problems/own-account");
    }

    @Test
    void pagesOfUsers_coverAllOfThem_once() throws Exception {
        Api root = as("root", "root-demo-1");
        var seen = new java.util.ArrayList<String>();
        String cursor = "";
        do {
            JsonNode page = JSON.readTree(
                    root.send("GET", "/admin/users?limit=2" + cursor, null).body());
            page.path("items").forEach(user -> seen.add(user.path("username").asString()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        assertThat(seen).contains("ada", "ben", "root", "sam").doesNotHaveDuplicates();
        assertProblem(root.send("GET", "/admin/users?cursor=x", null), 400, "/problems/invalid-request");
        assertProblem(root.send("GET", "/admin/users?limit=1000", null), 400, "/problems/invalid-request");
    }

    @Test
    void whoLeaves_isGone_andTheOthersHearOfIt() throws Exception {
        signUp(
                "{\"username\":\"henry\",\"email\":\"henry@example.com\",\"password\":\"henry-1234\",\"name\":\"Henry\"}");
        Api henry = as("henry", "henry-1234");
        String id =
                JSON.readTree(henry.send("GET", "/me", null).body()).path("id").asString();
        assertThat(henry.send("DELETE", "/me", null).statusCode()).isEqualTo(204);
        assertThat(app.canSignIn("henry", "henry-1234")).isFalse();
        assertThat(accountEventsOf(id)).containsExactly(AccountEvent.Kind.ERASED);
        assertProblem(henry.send("GET", "/me", null), 404, "/problems/not-found");
    }

    @Test
    void withoutKeycloak_itIs503_andItComesBack() throws Exception {
        Api ada = as("ada", "ada-demo-1");
        INFRASTRUCTURE.stop(Part.KEYCLOAK);
        try {
            var answer = ada.send("GET", "/me", null);
            assertProblem(answer, 503, "/problems/unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertProblem(
                    signUp("{\"email\":\"ivy@example.com\",\"password\":\"ivy-12345\",\"name\":\"Ivy\"}"),
                    503,
                    "/problems/unavailable");
        } finally {
            INFRASTRUCTURE.start(Part.KEYCLOAK);
        }
        assertThat(ada.send("GET", "/me", null).statusCode()).isEqualTo(200);
    }

    private static List<AccountEvent.Kind> accountEventsOf(String userId) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", INFRASTRUCTURE.kafka(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.ACCOUNT_EVENTS));
            var kinds = new java.util.ArrayList<AccountEvent.Kind>();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (var received : consumer.poll(Duration.ofMillis(200))) {
                    if (userId.equals(received.key())) {
                        kinds.add(EventJson.read(received.value(), AccountEvent.class)
                                .kind());
                    }
                }
                return !kinds.isEmpty();
            });
            return kinds;
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("type").asString()).isEqualTo(type);
    }
}
