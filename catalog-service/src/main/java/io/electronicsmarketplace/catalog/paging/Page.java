package io.electronicsmarketplace.catalog.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the {@code cursor} of the next page; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * A page out of one row more than it may hold: the additional one tells that there is a next page.
     *
     * @param cursorOf the position of a row, behind which the next page begins
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, cursorOf.apply(items.getLast()).encode());
    }

    public <R> Page<R> map(Function<? super T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }
}
