package io.electronicsmarketplace.catalog.metadata;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Text of a shop's database as text for people: no entities, no tags, no control characters. */
final class CleanText {

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");

    private CleanText() {}

    /**
     * Entities decoded (twice at most: the real data holds {@code &amp;quot;}), tags removed, white
     * space collapsed; lone surrogates and control characters, NUL among them, removed. Empty if
     * nothing is left.
     */
    static String clean(String raw) {
        String text = raw;
        for (int i = 0; i < 2 && text.indexOf('&') >= 0; i++) {
            text = HtmlUtils.htmlUnescape(text);
        }
        if (text.indexOf('<') >= 0) {
            text = TAG.matcher(text).replaceAll(" ");
        }
        return collapse(text);
    }

    /** The first {@code limit} characters, not ending between two halves of a character. */
    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end).strip();
    }

    private static String collapse(String text) {
        var clean = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                space = true;
            } else if (isVisible(c)) {
                if (space && !clean.isEmpty()) {
                    clean.append(' ');
                }
                space = false;
                clean.appendCodePoint(c);
            }
        }
        return clean.toString();
    }

    /** Neither half a character, nor one that takes no room, such as the zero-width space. */
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.SURROGATE, Character.UNASSIGNED, Character.FORMAT -> false;
            default -> true;
        };
    }
}
