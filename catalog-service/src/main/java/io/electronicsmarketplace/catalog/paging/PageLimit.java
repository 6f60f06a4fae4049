package io.electronicsmarketplace.catalog.paging;

import io.electronicsmarketplace.support.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The parameter {@code limit}: 1 to 100, 20 unless said. */
public final class PageLimit {

    public static final int MOST = 100;
    private static final int DEFAULT = 20;

    private PageLimit() {}

    /** @throws ProblemException 400 if it is no such number */
    public static int of(@Nullable String parameter) {
        if (parameter == null || parameter.isEmpty()) {
            return DEFAULT;
        }
        try {
            int limit = Integer.parseInt(parameter);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // answered below
        }
        throw ProblemException.badRequest("limit", "must be a whole number from 1 to " + MOST);
    }
}
