package io.electronicsmarketplace.sessiontracker.history;

import java.nio.charset.StandardCharsets;

/** Reads decimal numbers out of bytes. */
final class Numbers {

    /** So many digits fit a double exactly. */
    private static final int EXACT_DIGITS = 15;

    private Numbers() {}

    /** The number between the two places; NaN if there is none. */
    static double parse(byte[] buffer, int start, int end) {
        long whole = 0;
        int i = start;
        while (i < end && buffer[i] >= '0' && buffer[i] <= '9') {
            whole = whole * 10 + (buffer[i++] - '0');
        }
        boolean exact = i > start && i - start <= EXACT_DIGITS;
        boolean zeroFraction = i + 2 == end && buffer[i] == '.' && buffer[i + 1] == '0';
        if (exact && (i == end || zeroFraction)) {
            return whole;
        }
        return parse(new String(buffer, start, end - start, StandardCharsets.ISO_8859_1));
    }

    /** The number that the text is; NaN if it is none. */
    static double parse(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
