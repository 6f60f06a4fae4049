package io.electronicsmarketplace.catalog.metadata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attribute "Date First Available", in the ways that it is written: 2009-12-10, October 4, 2019. */
final class FirstAvailable {

    private static final List<DateTimeFormatter> FORMATS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH));

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private FirstAvailable() {}

    /** Null if it is not there or not a date that can be. */
    static @Nullable Instant in(Map<String, String> attributes) {
        String text = attributes.get("Date First Available");
        if (text == null) {
            return null;
        }
        for (DateTimeFormatter format : FORMATS) {
            try {
                LocalDate date = LocalDate.parse(text, format);
                return date.isBefore(EARLIEST) || date.isAfter(LATEST)
                        ? null
                        : date.atStartOfDay(ZoneOffset.UTC).toInstant();
            } catch (DateTimeParseException e) {
                continue; // the next format may fit
            }
        }
        return null;
    }
}
