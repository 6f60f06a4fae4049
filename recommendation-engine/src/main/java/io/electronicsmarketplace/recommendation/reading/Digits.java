package io.electronicsmarketplace.recommendation.reading;

/** Whole numbers in ASCII digits, as {@link Long#parseLong} takes them, without a string. */
final class Digits {
    /** What is no number; no file has this time. */
    static final long NONE = Long.MIN_VALUE;

    /** So many digits fit into a long, whichever they are. */
    private static final int MOST = 18;

    private Digits() {}

    /** The number in the bytes from {@code from} to {@code to}, exclusive, or {@link #NONE}. */
    static long parse(byte[] text, int from, int to) {
        int first = from < to && (text[from] == '-' || text[from] == '+') ? from + 1 : from;
        if (first >= to || to - first > MOST) {
            return NONE;
        }
        long number = 0;
        for (int at = first; at < to; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            number = 10 * number + digit;
        }
        return text[from] == '-' ? -number : number;
    }
}
