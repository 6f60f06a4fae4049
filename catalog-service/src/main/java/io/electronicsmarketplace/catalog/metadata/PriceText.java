package io.electronicsmarketplace.catalog.metadata;

import io.electronicsmarketplace.catalog.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prices as the real data writes them: {@code 12.5}, {@code "$1,299.00"}, {@code "from 19.99"},
 * {@code "19.99 - 29.99"} (the lower one counts), {@code "1.299,00"}, {@code "—"}.
 */
final class PriceText {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]{0,20}");

    private PriceText() {}

    /** Minor units; empty if the text holds no price, or one that cannot be. */
    static OptionalLong minorOf(String text) {
        Matcher number = NUMBER.matcher(text);
        if (text.stripLeading().startsWith("-") || !number.find()) {
            return OptionalLong.empty();
        }
        return minorOf(new BigDecimal(withDecimalPoint(number.group())));
    }

    static OptionalLong minorOf(BigDecimal price) {
        if (price.signum() <= 0 || price.precision() - price.scale() > 9) {
            return OptionalLong.empty();
        }
        long minor = price.setScale(2, RoundingMode.HALF_UP).unscaledValue().longValueExact();
        return minor > 0 && minor <= Money.MOST_MINOR ? OptionalLong.of(minor) : OptionalLong.empty();
    }

    /**
     * The last separator marks decimals if one or two digits follow it, or if it is the only one and
     * a point; all others group thousands.
     */
    private static String withDecimalPoint(String number) {
        String digits = number.replaceAll("[.,]+$", "");
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (last < 0) {
            return digits;
        }
        int places = digits.length() - last - 1;
        boolean onlyPoint = digits.charAt(last) == '.' && digits.indexOf('.') == last && digits.indexOf(',') < 0;
        boolean decimals = places <= 2 || onlyPoint;
        String whole = (decimals ? digits.substring(0, last) : digits).replaceAll("[.,]", "");
        return decimals ? whole + "." + digits.substring(last + 1) : whole;
    }
}
