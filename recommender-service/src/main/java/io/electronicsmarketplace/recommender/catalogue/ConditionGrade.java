package io.electronicsmarketplace.recommender.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How worn an item is.
 *
 * <p>The worth is the share of a like-new item's price that buyers usually accept for the grade; it
 * makes prices of different grades comparable. The shares are a start until there are enough sales to
 * estimate them.
 */
public enum ConditionGrade {
    NEW_LIKE(1.00),
    VERY_GOOD(0.93),
    GOOD(0.85),
    ACCEPTABLE(0.72),
    FOR_PARTS(0.35);

    private static final ConditionGrade[] GRADES = values();

    private final double worth;
    private final String wireName;

    ConditionGrade(double worth) {
        this.worth = worth;
        this.wireName = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    double worth() {
        return worth;
    }

    /** Name in JSON, such as {@code very-good}. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** The grade of that name; a grade that this version does not know counts as acceptable. */
    static ConditionGrade of(String wireName) {
        for (ConditionGrade grade : GRADES) {
            if (grade.wireName.equals(wireName)) {
                return grade;
            }
        }
        return ACCEPTABLE;
    }
}
