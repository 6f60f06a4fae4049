package io.electronicsmarketplace.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TestInfrastructureTest {
    private final TestInfrastructure infrastructure =
            TestInfrastructure.shared(Part.POSTGRESQL, Part.REDIS, Part.KAFKA);

    @Test
    void freshDatabase_belongsToAnOrdinaryRole_andIsPostgresql18() throws SQLException {
        try (Connection connection = infrastructure.freshDatabase().connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION pg_trgm");
            var row =
                    statement.executeQuery("SELECT current_setting('server_version'), current_setting('is_superuser')");
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).startsWith("18.");
            assertThat(row.getString(2)).isEqualTo("off");
        }
    }

    @Test
    void freshDatabases_areSeparate() throws SQLException {
        Database one = infrastructure.freshDatabase();
        Database other = infrastructure.freshDatabase();
        try (Connection connection = one.connect()) {
            Postgresql.execute(connection, "CREATE TABLE only_here (id int)");
        }
        try (Connection connection = other.connect();
                var statement = connection.createStatement()) {
            var row = statement.executeQuery("SELECT to_regclass('only_here')");
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isNull();
        }
    }

    @Test
    void freshRedis_isEmpty_andSeparate() throws Exception {
        URI one = URI.create(infrastructure.freshRedis());
        URI other = URI.create(infrastructure.freshRedis());
        assertThat(one).isNotEqualTo(other);
        assertThat(command(one, "SET key value")).isEqualTo("+OK");
        assertThat(command(other, "DBSIZE")).isEqualTo(":0");
    }

    @Test
    void freshKafka_hasNoTopics_andMakesNoneByItself() throws Exception {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", infrastructure.kafka()))) {
            admin.createTopics(List.of(new NewTopic("left-over", 3, (short) 1)))
                    .all()
                    .get();
            assertThat(admin.listTopics().names().get()).contains("left-over");
            infrastructure.freshKafka();
            assertThat(admin.listTopics().names().get()).isEmpty();
        }
    }

    private static String command(URI redis, String command) throws Exception {
        try (RedisConnection connection = new RedisConnection(redis.getPort())) {
            connection.command("SELECT " + redis.getPath().substring(1));
            return connection.command(command);
        }
    }
}
