package io.electronicsmarketplace.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * RFC 3339 times of the form that nearly all have, {@code 2026-11-24T12:00:00.123Z} or without the fraction, to
 * the millisecond. The JDK's formatters, which can do everything, need some 1 µs each; an event passes six times.
 */
public final class UtcTime {

    private static final int WITHOUT_FRACTION = "2026-11-24T12:00:00Z".length();
    private static final int WITH_MILLIS = "2026-11-24T12:00:00.123Z".length();

    private UtcTime() {}

    /** The time, or null if the text is of another form, or of none, which is for others to find out. */
    public static @Nullable Instant parse(String text) {
        int length = text.length();
        if ((length != WITHOUT_FRACTION && length != WITH_MILLIS)
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || text.charAt(length - 1) != 'Z'
                || (length == WITH_MILLIS && text.charAt(19) != '.')) {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        int millis = length == WITH_MILLIS ? digits(text, 20, 23) : 0;
        boolean plain = (year | month | day | hour | minute | second | millis) >= 0;
        if (!plain || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        try {
            long seconds = LocalDate.of(year, month, day).toEpochDay() * 86_400 + hour * 3_600 + minute * 60 + second;
            return Instant.ofEpochSecond(seconds, millis * 1_000_000L);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Negative if one is no digit. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** As {@link Instant#toString}. */
    public static String format(Instant time) {
        if (time.getNano() % 1_000_000 != 0) {
            return time.toString();
        }
        LocalDateTime utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC);
        if (utc.getYear() < 0 || utc.getYear() > 9_999) {
            return time.toString();
        }
        StringBuilder text = new StringBuilder(WITH_MILLIS);
        append(text, utc.getYear() / 100, '\0');
        append(text, utc.getYear() % 100, '-');
        append(text, utc.getMonthValue(), '-');
        append(text, utc.getDayOfMonth(), 'T');
        append(text, utc.getHour(), ':');
        append(text, utc.getMinute(), ':');
        append(text, utc.getSecond(), '\0');
        int millis = time.getNano() / 1_000_000;
        if (millis > 0) {
            text.append('.').append((char) ('0' + millis / 100));
            append(text, millis % 100, '\0');
        }
        return text.append('Z').toString();
    }

    /** Two digits, and what separates them from the next unless that is 0. */
    private static void append(StringBuilder text, int number, char separator) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
        if (separator != 0) {
            text.append(separator);
        }
    }
}
