package io.electronicsmarketplace.recommendation.data;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.Dictionary;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleWriter;
import it.unimi.dsi.fastutil.ints.IntAVLTreeSet;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntSortedSet;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of product titles as numbers (the hashing trick: Weinberger et al., ICML 2009), so that no
 * vocabulary has to be kept and a new product's title has its place at once.
 *
 * @param words for each product its distinct words, ascending, each below {@value #BUCKETS}
 * @param makers for each product a hash of its brand or, where there is none, of its title's first word,
 *     which on most titles is the brand; 0 when neither is known
 */
public record TitleWords(Csr words, IntArray makers) {
    /** Two of 20,000 words share a number about once in seven; what is rare in both hardly ever meets. */
    public static final int BUCKETS = 1 << 16;

    /** Titles stuffed with more words than this say no more by them. */
    private static final int MOST_WORDS = 32;

    private static final int FNV_START = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The words of all titles, in the order of {@code ids}. */
    static TitleWords of(Dictionary ids, Map<String, ProductFacts> facts) {
        int[] starts = new int[ids.size() + 1];
        IntArrayList words = new IntArrayList();
        int[] makers = new int[ids.size()];
        for (int product = 0; product < makers.length; product++) {
            ProductFacts known = facts.get(ids.idOf(product));
            if (known != null) {
                words.addAll(words(known.title()));
                makers[product] = maker(known.brand(), known.title());
            }
            starts[product + 1] = words.size();
        }
        return new TitleWords(new Csr(IntArray.of(starts), IntArray.of(words.toIntArray())), IntArray.of(makers));
    }

    /** The distinct words of a title. */
    static IntSortedSet words(@Nullable String title) {
        IntSortedSet words = new IntAVLTreeSet();
        int count = 0;
        for (String word : split(title)) {
            if (word.length() > 1 && count++ < MOST_WORDS) {
                words.add(bucket(hash(word)));
            }
        }
        return words;
    }

    /** As in {@link #makers}. */
    static int maker(@Nullable String brand, @Nullable String title) {
        for (String word : split(brand == null || brand.isBlank() ? title : brand)) {
            if (!word.isEmpty()) {
                return hash(word);
            }
        }
        return 0;
    }

    private static String[] split(@Nullable String text) {
        return text == null ? new String[0] : NOT_WORD.split(text.toLowerCase(Locale.ROOT));
    }

    /** The place of a hash among {@value #BUCKETS}; the lowest bits of FNV are its worst. */
    static int bucket(int hash) {
        return hash >>> 8 & BUCKETS - 1;
    }

    /** FNV-1a over UTF-16 units. */
    static int hash(String word) {
        int hash = FNV_START;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /** @param known which products count */
    public WordFrequencies frequencies(boolean[] known) {
        int[] products = new int[BUCKETS];
        int count = 0;
        for (int product = 0; product < known.length; product++) {
            if (known[product]) {
                count++;
                for (int at = words.start(product); at < words.end(product); at++) {
                    products[words.column(at)]++;
                }
            }
        }
        return new WordFrequencies(products, count);
    }

    /** Whether no product has a title. */
    public boolean isEmpty() {
        return words.entries() == 0;
    }

    void write(BundleWriter writer) {
        writer.csr("products.words", words);
        writer.ints("products.makers", makers);
    }

    /** Bundles that were written before titles were kept have none. */
    static TitleWords read(BundleReader reader, int products) {
        if (!reader.has("products.makers")) {
            return new TitleWords(
                    new Csr(IntArray.of(new int[products + 1]), IntArray.of()), IntArray.of(new int[products]));
        }
        TitleWords titles =
                new TitleWords(reader.csr("products.words", products, BUCKETS), reader.ints("products.makers"));
        reader.require(titles.makers.length() == products, "products.makers is not that of all products");
        return titles;
    }
}
