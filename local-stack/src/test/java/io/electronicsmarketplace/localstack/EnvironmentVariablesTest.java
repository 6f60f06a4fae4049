package io.electronicsmarketplace.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.infrastructure.Database;
import io.electronicsmarketplace.infrastructure.InfrastructureAddresses;
import io.electronicsmarketplace.infrastructure.KeycloakAddress;
import io.electronicsmarketplace.localstack.deployment.Chart;
import io.electronicsmarketplace.localstack.deployment.ComposeFile;
import io.electronicsmarketplace.localstack.deployment.ConfigurationTable;
import io.electronicsmarketplace.localstack.deployment.Modules;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A variable that is set but not read, or read but not documented, is a misspelt or forgotten one. */
class EnvironmentVariablesTest {
    /** Read by the JVM, by Spring itself, by LightGBM's threads and by the AWS SDK. */
    private static final Set<String> NOT_OURS = Set.of(
            "JAVA_TOOL_OPTIONS",
            "JDK_JAVA_OPTIONS",
            "SERVER_ADDRESS",
            "MANAGEMENT_SERVER_ADDRESS",
            "OMP_WAIT_POLICY",
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_REGION");

    static Set<String> programs() {
        return Modules.withImage();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void compose_setsWhatTheProgramReads(String program) {
        assertAllRead(ComposeFile.read().variables(program), program);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void chart_setsWhatTheProgramReads(String program) {
        Map<String, Object> allSwitchedOn = Map.of(
                "global.redis.url", "",
                "auth-service.bootstrapClientId", "marketplace-bootstrap",
                "global.archive.address", "s3://shop/archive",
                "global.archive.secretName", "archive");
        assertAllRead(Chart.rendered(List.of(), allSwitchedOn).variables(program), program);
    }

    @Test
    void localStack_setsWhatTheServiceReads(@TempDir Path folder) {
        var checkout = new Checkout(folder);
        var environment = new StackEnvironment(checkout, new Secrets(folder.resolve("secrets")));
        var infrastructure = new InfrastructureAddresses(
                new Database("127.0.0.1", 5432, "marketplace", "marketplace", "secret"),
                "redis://127.0.0.1:6379",
                "127.0.0.1:9092",
                new KeycloakAddress(
                        "http://localhost:8180", "http://localhost:8180", "admin", "secret", "bootstrap", "secret"));
        var ports = new StackPorts(folder.resolve("ports"));

        for (Service service : Service.values()) {
            assertAllRead(environment.of(service, infrastructure, ports).keySet(), service.module());
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void whatAProgramReads_isDocumented(String program) {
        assertThat(without(
                        Modules.variablesReadBy(program),
                        ConfigurationTable.read().names()))
                .as("read by %s but not in docs/configuration.md", program)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void whatIsDocumentedOfAProgram_isReadByIt(String program) {
        assertThat(without(ConfigurationTable.read().readBy(program), NOT_OURS, Modules.variablesReadBy(program)))
                .as("not read by %s as docs/configuration.md says", program)
                .isEmpty();
    }

    private static void assertAllRead(Set<String> set, String program) {
        assertThat(set).as("set for %s", program).isNotEmpty();
        assertThat(without(set, NOT_OURS, Modules.variablesReadBy(program)))
                .as("set for %s but not read by it", program)
                .isEmpty();
    }

    @SafeVarargs
    private static Set<String> without(Set<String> names, Set<String>... others) {
        var rest = new TreeSet<>(names);
        List.of(others).forEach(rest::removeAll);
        return rest;
    }
}
