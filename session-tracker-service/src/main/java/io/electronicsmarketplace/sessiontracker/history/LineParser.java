package io.electronicsmarketplace.sessiontracker.history;

/** Reads one line. Not thread-safe: parsers keep buffers. */
interface LineParser {

    /** @param length at least 1 */
    ParsedLine parse(byte[] buffer, int start, int length);
}
