package io.electronicsmarketplace.catalog.paging;

import io.electronicsmarketplace.support.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A position in an ordered list: the sort value of the last row and its id. Opaque to clients, and of
 * use only with the list that it came from.
 *
 * @param list a hash of what was asked for; a cursor of another list is refused
 * @param value the sort value, as a number that the list understands
 * @param id the last row's id
 */
public record Cursor(int list, long value, String id) {

    private static final byte VERSION = 1;
    private static final int HEADER = 1 + Integer.BYTES + Long.BYTES;
    private static final int LONGEST = 256;

    public String encode() {
        byte[] idBytes = id.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = ByteBuffer.allocate(HEADER + idBytes.length)
                .put(VERSION)
                .putInt(list)
                .putLong(value)
                .put(idBytes)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads the parameter {@code cursor}; null if there is none.
     *
     * @throws ProblemException 400 if it is not one that this list gave out
     */
    public static @Nullable Cursor of(@Nullable String parameter, int list) {
        if (parameter == null || parameter.isEmpty()) {
            return null;
        }
        Cursor cursor = parameter.length() > LONGEST ? null : decode(parameter);
        if (cursor == null || cursor.list() != list) {
            throw ProblemException.badRequest(
                    "cursor", "is not a cursor of this list; leave it out to begin at the first page");
        }
        return cursor;
    }

    private static @Nullable Cursor decode(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() <= HEADER || bytes.get() != VERSION) {
                return null;
            }
            int list = bytes.getInt();
            long value = bytes.getLong();
            CharBuffer id = StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return id.chars().anyMatch(c -> c == 0) ? null : new Cursor(list, value, id.toString());
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return null;
        }
    }
}
