package io.electronicsmarketplace.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.infrastructure.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How containers are made; that they run is only seen where Docker is (profile testcontainers). */
class ContainerTest {
    private static final Pattern IMAGE = Pattern.compile("(?m)^ +image: (\\S+)$");

    @TempDir
    private Path folder;

    private InfrastructureParts parts;

    @BeforeEach
    void choosePorts() {
        var settings = InfrastructureSettings.forTests(folder, folder.resolve("software"), Set.of());
        parts = new InfrastructureParts(settings, new Ports(folder.resolve("ports")));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "S3")
    void image_isTheOneOfTheComposeFile(Part part) throws IOException {
        Set<String> images = IMAGE.matcher(Files.readString(Path.of("../docker-compose.yml")))
                .results()
                .map((MatchResult image) -> image.group(1))
                .collect(Collectors.toSet());

        assertThat(images).contains(parts.container(part).image());
    }

    @ParameterizedTest
    @EnumSource
    void ports_areBoundOnTheLoopbackOnly(Part part) {
        assertThat(parts.container(part).portBindings())
                .isNotEmpty()
                .allSatisfy(binding -> assertThat(binding).matches("127\\.0\\.0\\.1:\\d+:\\d+"));
    }

    @Test
    void parts_areFoundAtTheirAddresses() {
        InfrastructureAddresses addresses = parts.addresses();

        assertThat(parts.container(Part.POSTGRESQL).ports())
                .containsEntry(addresses.database().port(), 5432);
        assertThat(parts.container(Part.REDIS).ports()).containsEntry(port(addresses.redisUrl()), 6379);
        assertThat(parts.container(Part.KAFKA).ports())
                .containsEntry(port("kafka://" + addresses.kafkaBootstrapServers()), 9092);
        assertThat(parts.container(Part.KEYCLOAK).ports())
                .containsEntry(port(addresses.keycloak().url()), 8080);
    }

    @Test
    void kafka_isReachedFromOutside_andKnowsNoTopicByItself() {
        assertThat(parts.container(Part.KAFKA).environment())
                .containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .containsEntry(
                        "KAFKA_ADVERTISED_LISTENERS",
                        "CLIENT://%s,BROKER://localhost:9094"
                                .formatted(parts.addresses().kafkaBootstrapServers()));
    }

    @Test
    void keycloak_usesThePostgresqlBesideIt_andIssuesUnderItsOutsideAddress() {
        Container keycloak = parts.container(Part.KEYCLOAK);

        assertThat(keycloak.environment())
                .containsEntry("KC_DB_URL", "jdbc:postgresql://postgresql:5432/keycloak")
                .containsEntry("KC_HOSTNAME", parts.addresses().keycloak().url())
                .doesNotContainKeys("KC_HTTP_HOST", "KC_HTTP_PORT");
        assertThat(keycloak.command()).startsWith("start").contains("--db=postgres", "--health-enabled=true");
    }

    private static int port(String url) {
        return URI.create(url).getPort();
    }
}
