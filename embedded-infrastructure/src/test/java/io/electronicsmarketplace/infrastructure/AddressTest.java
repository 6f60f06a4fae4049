package io.electronicsmarketplace.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Infrastructure for programs that reach this machine by another address than loopback. */
class AddressTest {
    /** Every Linux machine has it, and nobody else reaches it. */
    private static final String ADDRESS = "127.0.0.2";

    @Test
    void partsListenAndAreNamedAtTheAddress() throws Exception {
        // Not a temporary folder of JUnit's: PostgreSQL may run as another user, who has to get there.
        Path directory = SharedInfrastructure.directory().resolve("at-an-address");
        InfrastructureSettings settings = InfrastructureSettings.forTests(
                        directory, SharedInfrastructure.software(), Set.of(Part.POSTGRESQL, Part.REDIS, Part.KAFKA))
                .reachedAt(ADDRESS);
        try (EmbeddedInfrastructure infrastructure = EmbeddedInfrastructure.start(settings)) {
            InfrastructureAddresses addresses = infrastructure.addresses();
            assertThat(addresses.database().host()).isEqualTo(ADDRESS);
            try (Connection connection = addresses.database().connect()) {
                assertThat(connection.isValid(2)).isTrue();
            }
            // That Kafka is ready means that its client was told this address and reached it there.
            assertThat(addresses.kafkaBootstrapServers()).startsWith(ADDRESS + ":");
            URI redis = URI.create(addresses.redisUrl());
            assertThat(redis.getHost()).isEqualTo(ADDRESS);
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(redis.getHost(), redis.getPort()), 2000);
                socket.getOutputStream().write("PING\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                assertThat(new String(socket.getInputStream().readNBytes(5), java.nio.charset.StandardCharsets.UTF_8))
                        .isEqualTo("+PONG");
            }
        }
    }
}
