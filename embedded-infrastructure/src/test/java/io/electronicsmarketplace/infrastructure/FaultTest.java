package io.electronicsmarketplace.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What a fault test of a service relies on. */
class FaultTest {
    private final TestInfrastructure infrastructure = TestInfrastructure.shared(Part.POSTGRESQL, Part.REDIS);

    @Test
    void aKilledPostgresql_comesBackWithWhatWasCommitted() throws SQLException {
        Database database = infrastructure.freshDatabase();
        try (Connection connection = database.connect()) {
            Postgresql.execute(connection, "CREATE TABLE kept (id int)");
        }
        infrastructure.kill(Part.POSTGRESQL);
        infrastructure.start(Part.POSTGRESQL);
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            assertThat(statement.executeQuery("SELECT to_regclass('kept') IS NOT NULL AS kept"))
                    .satisfies(rows -> {
                        assertThat(rows.next()).isTrue();
                        assertThat(rows.getBoolean("kept")).isTrue();
                    });
        }
    }

    @Test
    void aStoppedRedis_staysDownUntilItIsStarted() throws Exception {
        int port = URI.create(infrastructure.freshRedis()).getPort();
        infrastructure.stop(Part.REDIS);
        assertThatThrownBy(() -> RedisConnection.isReady(port)).isInstanceOf(java.io.IOException.class);
        infrastructure.start(Part.REDIS);
        assertThat(RedisConnection.isReady(port)).isTrue();
    }
}
