package io.electronicsmarketplace.catalog.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the database is; the same settings for the service and for the batch modes. */
@ConfigurationProperties("marketplace.database")
public record DatabaseSettings(String host, int port, String database, String user, String password) {

    /** From the variables in docs/configuration.md, for programs that start without Spring. */
    public static DatabaseSettings fromEnvironment() {
        Map<String, String> environment = System.getenv();
        return new DatabaseSettings(
                environment.getOrDefault("POSTGRES_HOST", "localhost"),
                Integer.parseInt(environment.getOrDefault("POSTGRES_PORT", "5432")),
                environment.getOrDefault("POSTGRES_DATABASE", "marketplace"),
                environment.getOrDefault("POSTGRES_USER", "marketplace"),
                environment.getOrDefault("POSTGRES_PASSWORD", "marketplace"));
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** A connection of one's own, outside any pool; {@code purpose} shows in pg_stat_activity. */
    public Connection connect(String purpose) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "catalog-service " + purpose);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(jdbcUrl(), properties);
    }

    /** Brings the schema up to date; waits for another program that is doing so. */
    public void migrate() {
        Flyway.configure().dataSource(jdbcUrl(), user, password).load().migrate();
    }

    @Override
    public String toString() {
        return jdbcUrl() + " as " + user;
    }
}
