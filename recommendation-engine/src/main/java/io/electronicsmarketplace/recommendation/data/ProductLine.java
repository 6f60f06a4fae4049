package io.electronicsmarketplace.recommendation.data;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line that a product belongs to: its brand and the stem of its title, so that a screen does not
 * fill with one phone in six colours. The stem is the title's first words, without those that tell
 * variants of one model apart (colours, capacities, pack sizes, anything in brackets).
 */
public final class ProductLine {
    /** The line of a product without a title: such products are never taken for one another. */
    public static final long NONE = 0;

    /** Four words name a model line ("Canon PowerShot SX260 HS"); more of them name the variant. */
    private static final int STEM_WORDS = 4;

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern QUANTITY =
            Pattern.compile("\\d+(gb|tb|mb|mah|w|v|inch|in|cm|mm|m|ft|feet|foot|pack|pcs|pc|hz|mhz|ghz|mp)?");
    private static final Set<String> COLOURS = Set.of(
            "black",
            "white",
            "silver",
            "grey",
            "gray",
            "red",
            "blue",
            "green",
            "pink",
            "purple",
            "gold",
            "yellow",
            "orange",
            "brown",
            "graphite",
            "midnight",
            "refurbished",
            "renewed",
            "new");

    private ProductLine() {}

    /** A 64-bit hash of brand and stem; equal for products of one line, {@link #NONE} without a title. */
    public static long of(@Nullable String brand, @Nullable String title) {
        if (title == null || title.isBlank()) {
            return NONE;
        }
        String text =
                (brand == null ? "" : brand + " ") + BRACKETS.matcher(title).replaceAll(" ");
        long hash = 0xcbf29ce484222325L;
        int words = 0;
        String previous = "";
        for (String word : NOT_WORD.split(text.toLowerCase(Locale.ROOT))) {
            // Many titles begin with the brand, some do not: the same word twice in a row counts once.
            if (word.isEmpty()
                    || word.equals(previous)
                    || COLOURS.contains(word)
                    || QUANTITY.matcher(word).matches()) {
                continue;
            }
            hash = fnv(hash, word);
            previous = word;
            if (++words == STEM_WORDS) {
                break;
            }
        }
        return words == 0 ? NONE : hash;
    }

    /** FNV-1a over UTF-16 units, with a separator, so that "ab c" and "a bc" differ. */
    private static long fnv(long hash, String word) {
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return (hash ^ ' ') * 0x100000001b3L;
    }
}
