package io.electronicsmarketplace.catalog.search;

import io.electronicsmarketplace.catalog.listing.Condition;
import io.electronicsmarketplace.catalog.money.Money;
import io.electronicsmarketplace.catalog.paging.Cursor;
import io.electronicsmarketplace.catalog.paging.PageLimit;
import io.electronicsmarketplace.support.problem.ProblemException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads a search out of query parameters; what is wrong with one is answered with 400. */
final class SearchParameters {

    static final int WORDS_LIMIT = 200;
    private static final int VALUE_LIMIT = 100;
    private static final int VALUES_LIMIT = 20;

    private SearchParameters() {}

    static SearchRequest read(MultiValueMap<String, String> parameters) {
        Long from = price(parameters, "priceFrom");
        Long to = price(parameters, "priceTo");
        if (from != null && to != null && from > to) {
            throw ProblemException.badRequest("priceTo", "must not be below priceFrom");
        }
        var request = new SearchRequest(
                words(parameters.getFirst("q")),
                values(parameters, "brand"),
                values(parameters, "category"),
                choices(
                        parameters,
                        "condition",
                        value -> Condition.find(value).orElse(null),
                        Arrays.stream(Condition.values()).map(Condition::wireName)),
                from,
                to,
                buyableOnly(parameters.getFirst("available")),
                sort(parameters.getFirst("sort")),
                PageLimit.of(parameters.getFirst("limit")),
                null);
        return request.after(Cursor.of(parameters.getFirst("cursor"), request.listHash()));
    }

    static String words(@Nullable String q) {
        return q == null ? "" : text("q", q, WORDS_LIMIT);
    }

    private static Set<String> values(MultiValueMap<String, String> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> value != null && !value.isBlank())
                .map(value -> text(name, value, VALUE_LIMIT))
                .collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new), values -> {
                    if (values.size() > VALUES_LIMIT) {
                        throw ProblemException.badRequest(name, "may be given " + VALUES_LIMIT + " times at most");
                    }
                    return values;
                }));
    }

    private static <T> Set<T> choices(
            MultiValueMap<String, String> parameters,
            String name,
            Function<String, @Nullable T> find,
            Stream<String> known) {
        String names = known.collect(Collectors.joining(", "));
        Set<T> choices = new LinkedHashSet<>();
        for (String value : values(parameters, name)) {
            T choice = find.apply(value);
            if (choice == null) {
                throw ProblemException.badRequest(name, "must be one of " + names);
            }
            choices.add(choice);
        }
        return choices;
    }

    private static boolean buyableOnly(@Nullable String available) {
        return switch (available) {
            case null -> true;
            case "", "now" -> true;
            case "all" -> false;
            default -> throw ProblemException.badRequest("available", "must be now or all");
        };
    }

    private static SearchSort sort(@Nullable String sort) {
        if (sort == null || sort.isEmpty()) {
            return SearchSort.RELEVANCE;
        }
        return SearchSort.find(sort)
                .orElseThrow(() -> ProblemException.badRequest(
                        "sort",
                        "must be one of "
                                + Arrays.stream(SearchSort.values())
                                        .map(SearchSort::parameter)
                                        .collect(Collectors.joining(", "))));
    }

    private static @Nullable Long price(MultiValueMap<String, String> parameters, String name) {
        String amount = parameters.getFirst(name);
        if (amount == null || amount.isEmpty()) {
            return null;
        }
        try {
            return Money.minorOf(amount);
        } catch (ArithmeticException e) {
            throw ProblemException.badRequest(name, "must be an amount such as 129.90, up to 10000000.00");
        }
    }

    private static String text(String name, String value, int limit) {
        if (value.length() > limit) {
            throw ProblemException.badRequest(name, "must not be longer than " + limit + " characters");
        }
        if (value.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0xFFFD)) {
            throw ProblemException.badRequest(name, "holds control characters or is not UTF-8");
        }
        return value.strip();
    }
}
