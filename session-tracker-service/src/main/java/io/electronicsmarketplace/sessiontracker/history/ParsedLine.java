package io.electronicsmarketplace.sessiontracker.history;

import java.util.Locale;

/** What came of one line of the source. */
sealed interface ParsedLine permits Review, ParsedLine.Refusal {

    /** Why a line is not taken over. */
    enum Refusal implements ParsedLine {
        /** Not JSON, or cut off. */
        UNREADABLE,
        /** Another number of columns than the header. */
        WRONG_COLUMNS,
        NO_USER,
        NO_PRODUCT,
        NO_RATING,
        RATING_OUT_OF_RANGE,
        NO_TIMESTAMP,
        /** Before Amazon sold anything or in the future, in whatever unit. */
        TIMESTAMP_IMPLAUSIBLE,
        /** Longer than any review. */
        LINE_TOO_LONG,
        /** The same user, product and time as a line before. */
        DUPLICATE;

        /** As in the report. */
        String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
