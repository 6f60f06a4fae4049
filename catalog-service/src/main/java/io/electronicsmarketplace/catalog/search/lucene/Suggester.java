package io.electronicsmarketplace.catalog.search.lucene;

import io.electronicsmarketplace.catalog.search.lucene.SearchText.Word;
import io.electronicsmarketplace.events.ProductState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Completes what somebody types: brands that begin so first, then titles of buyable products that
 * have all words but the last, and one that begins like the last; the most rated ones first.
 */
final class Suggester {

    private static final int TITLES = 40;
    private static final int TITLE_LENGTH = 80;

    private final ProductIndex index;

    Suggester(ProductIndex index) {
        this.index = index;
    }

    List<String> suggest(String typed, int limit) throws IOException {
        List<Word> words = SearchText.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        return index.search(searcher -> suggest(searcher, typed, words, limit));
    }

    private static List<String> suggest(IndexSearcher searcher, String typed, List<Word> words, int limit)
            throws IOException {
        Set<String> brands = new LinkedHashSet<>();
        Set<String> titles = new LinkedHashSet<>();
        String start = typed.strip().toLowerCase(Locale.ROOT);
        for (ScoreDoc hit : searcher.search(query(words), TITLES).scoreDocs) {
            ProductState state = ProductIndex.state(searcher, hit.doc);
            if (state.brand() != null && state.brand().toLowerCase(Locale.ROOT).startsWith(start)) {
                brands.add(state.brand());
            }
            titles.add(shortened(state.title()));
        }
        List<String> suggestions = new ArrayList<>(brands);
        suggestions.addAll(titles);
        return suggestions.subList(0, Math.min(limit, suggestions.size()));
    }

    private static Query query(List<Word> words) {
        var query = new BooleanQuery.Builder();
        for (Word word : words.subList(0, words.size() - 1)) {
            query.add(titleOrBrand(word, false), Occur.MUST);
        }
        query.add(titleOrBrand(words.getLast(), true), Occur.MUST);
        query.add(new TermQuery(new Term(Fields.BUYABLE, "1")), Occur.FILTER);
        query.add(FeatureField.newSaturationQuery(Fields.FEATURES, Fields.POPULARITY), Occur.SHOULD);
        return query.build();
    }

    private static Query titleOrBrand(Word word, boolean beginning) {
        var either = new BooleanQuery.Builder();
        for (String field : List.of(Fields.TITLE, Fields.BRAND)) {
            var term = new Term(field, word.whole());
            either.add(beginning ? new PrefixQuery(term) : new TermQuery(term), Occur.SHOULD);
        }
        return either.build();
    }

    /** Whole words of a long title. */
    private static String shortened(String title) {
        if (title.length() <= TITLE_LENGTH) {
            return title;
        }
        int end = title.lastIndexOf(' ', TITLE_LENGTH);
        return title.substring(0, end > 0 ? end : TITLE_LENGTH).replaceAll("[\\s,;:(-]+$", "");
    }
}
