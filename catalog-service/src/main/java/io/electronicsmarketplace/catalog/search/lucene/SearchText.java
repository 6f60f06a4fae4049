package io.electronicsmarketplace.catalog.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/**
 * How text becomes terms: lower case, without accents, English words reduced to their stems.
 *
 * <p>Model numbers are written in many ways, so {@code WH-1000XM4} gives its parts {@code wh 1000 xm
 * 4} and, over all of them, {@code wh1000xm4}. It is then found by "wh1000xm4", "WH 1000XM4" and
 * "1000 xm4" alike; and {@code 500GB} by "500 gb".
 */
final class SearchText {

    private static final int WORD_DELIMITING = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.CATENATE_ALL
            | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS
            | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

    /** A term longer than this is no word; it would only fill the dictionary. */
    private static final int LONGEST_TERM = 40;

    static final Analyzer INDEXING = new ElectronicsAnalyzer(true);
    private static final Analyzer QUERYING = new ElectronicsAnalyzer(false);

    private SearchText() {}

    /**
     * A word of a query.
     *
     * @param whole the word as one term
     * @param parts its parts in their order; the word alone if it has none
     */
    record Word(String whole, List<String> parts) {}

    /** The words of a query; stop words are left out. */
    static List<Word> words(String query) {
        List<Word> words = new ArrayList<>();
        for (String word : query.strip().split("\\s+")) {
            Word read = word.isEmpty() ? null : word(word);
            if (read != null) {
                words.add(read);
            }
        }
        return words;
    }

    private static @org.jspecify.annotations.Nullable Word word(String text) {
        String whole = null;
        List<String> parts = new ArrayList<>();
        try (TokenStream tokens = QUERYING.tokenStream("query", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var length = tokens.addAttribute(PositionLengthAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (length.getPositionLength() > 1) {
                    whole = term.toString();
                } else {
                    parts.add(term.toString());
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        if (parts.isEmpty()) {
            return null;
        }
        return new Word(whole == null ? String.join("", parts) : whole, List.copyOf(parts));
    }

    private static final class ElectronicsAnalyzer extends Analyzer {

        private final boolean forIndex;

        ElectronicsAnalyzer(boolean forIndex) {
            this.forIndex = forIndex;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new WhitespaceTokenizer();
            TokenStream stream = new WordDelimiterGraphFilter(words, WORD_DELIMITING, null);
            if (forIndex) {
                stream = new FlattenGraphFilter(stream); // an index holds no graphs
            }
            stream = new LowerCaseFilter(stream);
            stream = new ASCIIFoldingFilter(stream);
            stream = new LengthFilter(stream, 1, LONGEST_TERM);
            stream = new StopFilter(stream, EnglishAnalyzer.getDefaultStopSet());
            return new TokenStreamComponents(words, new KStemFilter(stream));
        }
    }
}
