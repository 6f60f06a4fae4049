package io.electronicsmarketplace.catalog.money;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount as the API shows it, such as {@code {"amount":"129.90","currency":"EUR"}}.
 *
 * @param amount decimal, two places
 * @param currency ISO 4217 code
 */
public record Money(
        @Schema(example = "129.90", pattern = "^\\d{1,9}\\.\\d{2}$")
        String amount,

        @Schema(example = "EUR") String currency) {

    /** The one currency of this marketplace; imported dollars are taken as euros, one to one. */
    public static final String EUR = "EUR";

    /** Ten million euros: above it is a slip of the finger or an attack on arithmetic. */
    public static final long MOST_MINOR = 1_000_000_000L;

    public static Money ofMinor(long minor, String currency) {
        return new Money(BigDecimal.valueOf(minor, 2).toPlainString(), currency);
    }

    /**
     * Reads a client's amount into minor units.
     *
     * @throws ArithmeticException if it is not a positive number of at most two places up to {@link
     *     #MOST_MINOR}
     */
    public static long minorOf(String amount) {
        if (amount.length() > 16) {
            throw new ArithmeticException("too long");
        }
        BigDecimal value;
        try {
            value = new BigDecimal(amount);
        } catch (NumberFormatException e) {
            throw new ArithmeticException("not a number");
        }
        // 1e9999999 is short to write and endless to print: look at the exponent before any arithmetic
        if (value.signum() < 0 || value.precision() - value.scale() > 9) {
            throw new ArithmeticException("out of range");
        }
        long minor = value.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
        if (minor > MOST_MINOR) {
            throw new ArithmeticException("out of range");
        }
        return minor;
    }
}
