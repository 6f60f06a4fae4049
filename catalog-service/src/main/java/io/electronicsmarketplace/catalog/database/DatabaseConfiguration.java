package io.electronicsmarketplace.catalog.database;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import java.time.Duration;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.resources.LoopResources;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /**
     * Own event loops, and connections spread over them: with the defaults, all connections that one
     * request's thread opens would stay on that thread's loop, and one core would do all the work.
     */
    @Bean(destroyMethod = "dispose")
    LoopResources databaseLoops() {
        int loops = Math.max(2, Runtime.getRuntime().availableProcessors());
        return LoopResources.create("database", LoopResources.DEFAULT_IO_SELECT_COUNT, loops, true, false);
    }

    /** Nobody waits long for a database that is away or for a row that somebody holds. */
    @Bean
    ConnectionFactoryOptionsBuilderCustomizer databaseLimits(LoopResources databaseLoops) {
        return options -> options.option(PostgresqlConnectionFactoryProvider.LOOP_RESOURCES, databaseLoops)
                .option(PostgresqlConnectionFactoryProvider.APPLICATION_NAME, "catalog-service")
                .option(io.r2dbc.spi.ConnectionFactoryOptions.CONNECT_TIMEOUT, Duration.ofSeconds(1))
                .option(PostgresqlConnectionFactoryProvider.LOCK_WAIT_TIMEOUT, Duration.ofSeconds(4))
                .option(PostgresqlConnectionFactoryProvider.STATEMENT_TIMEOUT, Duration.ofSeconds(5))
                .option(PostgresqlConnectionFactoryProvider.TCP_KEEPALIVE, true);
    }
}
