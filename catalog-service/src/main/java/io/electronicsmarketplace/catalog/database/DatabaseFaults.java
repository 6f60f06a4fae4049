package io.electronicsmarketplace.catalog.database;

import io.electronicsmarketplace.support.problem.ProblemException;
import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import reactor.core.publisher.Mono;

/** A database that is away is answered with 503; everything else of it is a fault of ours. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseFaults {

    private static final Logger log = LoggerFactory.getLogger(DatabaseFaults.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(3);

    @ExceptionHandler({DataAccessException.class, R2dbcException.class, TransactionException.class})
    Mono<Void> answer(Exception failure) {
        if (!DatabaseAway.is(failure)) {
            return Mono.error(failure);
        }
        log.warn("the database did not answer: {}", String.valueOf(failure));
        return Mono.error(ProblemException.unavailable(
                "This needs the database, which is away for the moment. Nothing was changed; try again.", RETRY_AFTER));
    }
}
