package io.electronicsmarketplace.catalog.search;

import java.util.Optional;
import java.util.stream.Stream;

/** Orders of search answers; ties are broken by product id. */
public enum SearchSort {
    RELEVANCE("relevance"),
    PRICE("price"),
    PRICE_DESCENDING("-price"),
    NEWEST("newest"),
    RATING("rating");

    private final String parameter;

    SearchSort(String parameter) {
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }

    static Optional<SearchSort> find(String parameter) {
        return Stream.of(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst();
    }
}
