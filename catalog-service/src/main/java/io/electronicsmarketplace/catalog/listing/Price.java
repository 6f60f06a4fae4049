package io.electronicsmarketplace.catalog.listing;

import io.electronicsmarketplace.catalog.money.Money;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A price as a seller asks it: a positive decimal amount of at most two places. */
record Price(
        @NotNull @Pattern(regexp = "\\d{1,8}(\\.\\d{1,2})?", message = "must be decimal, such as 129.90")
        String amount,

        @NotNull @Pattern(regexp = "EUR", message = "must be EUR")
        String currency) {

    @AssertTrue(message = "must be from 0.01 to 10000000.00")
    boolean isInRange() {
        try {
            return minor() > 0;
        } catch (ArithmeticException | NullPointerException e) {
            return false; // not a number at all: told by the pattern
        }
    }

    long minor() {
        return Money.minorOf(amount);
    }
}
