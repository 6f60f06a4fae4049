package io.electronicsmarketplace.catalog.paging;

import io.electronicsmarketplace.support.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A position in a list whose newest row comes first.
 *
 * @param list a hash of which list
 * @param time of the last row; far in the future before the first page
 */
public record TimeCursor(int list, Instant time, String id) {

    private static final Instant BEFORE_FIRST = Instant.parse("9999-01-01T00:00:00Z");
    private static final long MOST_MICROS = ChronoUnit.MICROS.between(Instant.EPOCH, BEFORE_FIRST);

    /** @throws ProblemException 400 if the parameter is no cursor of this list */
    public static TimeCursor of(@Nullable String parameter, String list) {
        int hash = list.hashCode();
        Cursor cursor = Cursor.of(parameter, hash);
        if (cursor == null) {
            return new TimeCursor(hash, BEFORE_FIRST, "");
        }
        try {
            long micros = Math.clamp(cursor.value(), 0, MOST_MICROS);
            return new TimeCursor(hash, Instant.EPOCH.plus(micros, ChronoUnit.MICROS), cursor.id());
        } catch (DateTimeException | ArithmeticException e) {
            throw ProblemException.badRequest("cursor", "is not a cursor of this list");
        }
    }

    /** The cursor of another row of the list; times are kept to the microsecond, as the database does. */
    public Cursor at(Instant rowTime, String rowId) {
        return new Cursor(list, ChronoUnit.MICROS.between(Instant.EPOCH, rowTime), rowId);
    }
}
