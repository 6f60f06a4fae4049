package io.electronicsmarketplace.catalog.database;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells failures of the database itself, which pass, from mistakes of ours, which do not. */
public final class DatabaseAway {

    /** Classes of SQLSTATE: connection, transaction rolled back, resources, operator's intervention, system. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private DatabaseAway() {}

    /** Whether trying again later may help. */
    public static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isItself(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isItself(Throwable failure) {
        return switch (failure) {
            case DataAccessResourceFailureException e -> true;
            case TransientDataAccessResourceException e -> true;
            case QueryTimeoutException e -> true;
            case PessimisticLockingFailureException e -> true;
            case CannotCreateTransactionException e -> true;
            case TransactionSystemException e -> true;
            case R2dbcTimeoutException e -> true;
            case R2dbcTransientResourceException e -> true;
            case R2dbcNonTransientResourceException e -> true;
            case R2dbcException e -> isPassing(e.getSqlState());
            case TimeoutException e -> true;
            case IOException e -> true;
            default -> false;
        };
    }

    private static boolean isPassing(@Nullable String sqlState) {
        return sqlState != null && sqlState.length() == 5 && PASSING.contains(sqlState.substring(0, 2));
    }
}
