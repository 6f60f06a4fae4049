package io.electronicsmarketplace.catalog.search;

import io.electronicsmarketplace.catalog.listing.Condition;
import io.electronicsmarketplace.catalog.paging.Cursor;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for. Empty sets and nulls ask for nothing; the values of one set are alternatives.
 *
 * @param words may be empty: then everything matches
 * @param priceFromMinor of a listing that has one of the conditions, inclusive
 * @param priceToMinor inclusive
 * @param buyableOnly whether products without a listing on sale are left out
 */
public record SearchRequest(
        String words,
        Set<String> brands,
        Set<String> categories,
        Set<Condition> conditions,
        @Nullable Long priceFromMinor,
        @Nullable Long priceToMinor,
        boolean buyableOnly,
        SearchSort sort,
        int limit,
        @Nullable Cursor after) {

    public SearchRequest {
        brands = Set.copyOf(brands);
        categories = Set.copyOf(categories);
        conditions = Set.copyOf(conditions);
    }

    /** A request by words alone, over all products. */
    public static SearchRequest ofWords(String words, int limit) {
        return new SearchRequest(
                words, Set.of(), Set.of(), Set.of(), null, null, false, SearchSort.RELEVANCE, limit, null);
    }

    /** What a cursor belongs to: everything but the page. */
    int listHash() {
        // enums hash by identity, which differs from one start to the next; their names do not
        return List.of(
                        words,
                        brands,
                        categories,
                        Set.copyOf(conditions.stream().map(Enum::name).toList()),
                        String.valueOf(priceFromMinor),
                        String.valueOf(priceToMinor),
                        buyableOnly,
                        sort.name())
                .hashCode();
    }

    /** The same, one page on from this answer, which must have had one more. */
    public SearchRequest next(SearchAnswer answer) {
        return after(new Cursor(
                listHash(), answer.lastValue(), answer.items().getLast().id()));
    }

    SearchRequest after(@Nullable Cursor cursor) {
        return new SearchRequest(
                words, brands, categories, conditions, priceFromMinor, priceToMinor, buyableOnly, sort, limit, cursor);
    }
}
