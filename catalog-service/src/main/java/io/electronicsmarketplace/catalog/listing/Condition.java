package io.electronicsmarketplace.catalog.listing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Condition grade of a second-hand item, best first. */
public enum Condition {
    NEW_LIKE,
    VERY_GOOD,
    GOOD,
    ACCEPTABLE,
    FOR_PARTS;

    /** Name in JSON and in the database, such as {@code very-good}. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Condition> find(String wireName) {
        return Stream.of(values())
                .filter(condition -> condition.wireName().equals(wireName))
                .findFirst();
    }

    /** @throws IllegalArgumentException if there is no such grade */
    @JsonCreator
    public static Condition of(String wireName) {
        return find(wireName).orElseThrow(() -> new IllegalArgumentException("no condition grade " + wireName));
    }
}
