package io.electronicsmarketplace.catalog.search.lucene;

import io.electronicsmarketplace.catalog.listing.Condition;
import io.electronicsmarketplace.catalog.search.SearchRequest;
import io.electronicsmarketplace.catalog.search.lucene.SearchText.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Builds the query of a request. Every word counts in the field where it says most (a disjunction
 * maximum over the fields, BM25 in each); words that no product has are taken as misspelt.
 */
final class ProductQueries {

    /** Chosen by hand and checked with {@code evaluate-search}: a title says most, a description least. */
    private static final Map<String, Float> FIELD_WEIGHTS = Map.of(
            Fields.TITLE, 3.0f,
            Fields.BRAND, 1.5f,
            Fields.CATEGORIES, 2.0f,
            Fields.ATTRIBUTES, 0.8f,
            Fields.DESCRIPTION, 0.5f);

    /** How much a word's other fields add to its best one. */
    private static final float TIE_BREAKER = 0.2f;

    private static final float SYNONYM_WEIGHT = 0.6f;
    private static final float MISSPELT_WEIGHT = 0.6f;
    private static final int SHORTEST_MISSPELT = 4;
    private static final int TWO_TYPOS_FROM = 8;
    private static final int MISSPELT_EXPANSIONS = 20;

    /** A product's popularity decides between equally good matches, and orders all when no word is given. */
    private static final float POPULARITY_WEIGHT = 0.3f;

    private static final float POPULARITY_PIVOT = 100;

    private final IndexReader reader;

    ProductQueries(IndexReader reader) {
        this.reader = reader;
    }

    /**
     * @param everyWord whether a product must have all words, or any one of them
     */
    Query of(SearchRequest request, boolean everyWord) throws IOException {
        var query = new BooleanQuery.Builder();
        List<Word> words = SearchText.words(request.words());
        if (words.isEmpty()) {
            query.add(new MatchAllDocsQuery(), Occur.FILTER);
        } else {
            query.add(words(words, everyWord), Occur.MUST);
        }
        query.add(
                FeatureField.newSaturationQuery(
                        Fields.FEATURES, Fields.POPULARITY, POPULARITY_WEIGHT, POPULARITY_PIVOT),
                Occur.SHOULD);
        filters(request).forEach(filter -> query.add(filter, Occur.FILTER));
        return query.build();
    }

    private Query words(List<Word> words, boolean everyWord) throws IOException {
        var query = new BooleanQuery.Builder();
        for (Word word : words) {
            query.add(word(word), everyWord ? Occur.MUST : Occur.SHOULD);
        }
        return query.build();
    }

    private Query word(Word word) throws IOException {
        boolean known = isKnown(word);
        List<Query> fields = new ArrayList<>();
        for (Entry<String, Float> field : FIELD_WEIGHTS.entrySet()) {
            fields.add(new BoostQuery(
                    known ? exact(field.getKey(), word) : misspelt(field.getKey(), word), field.getValue()));
            for (String synonym : Synonyms.of(word.whole())) {
                fields.add(new BoostQuery(
                        new TermQuery(new Term(field.getKey(), synonym)), SYNONYM_WEIGHT * field.getValue()));
            }
        }
        return new DisjunctionMaxQuery(fields, TIE_BREAKER);
    }

    private boolean isKnown(Word word) throws IOException {
        for (String field : FIELD_WEIGHTS.keySet()) {
            if (reader.docFreq(new Term(field, word.whole())) > 0) {
                return true;
            }
        }
        if (word.parts().size() == 1) {
            return false;
        }
        for (String part : word.parts()) {
            if (reader.docFreq(new Term(Fields.TITLE, part)) == 0
                    && reader.docFreq(new Term(Fields.ATTRIBUTES, part)) == 0) {
                return false;
            }
        }
        return true;
    }

    private static Query exact(String field, Word word) {
        Query whole = new TermQuery(new Term(field, word.whole()));
        if (word.parts().size() == 1) {
            return whole;
        }
        Query inParts = new PhraseQuery(1, field, word.parts().toArray(String[]::new));
        return new DisjunctionMaxQuery(List.of(whole, inParts), 0);
    }

    private static Query misspelt(String field, Word word) {
        if (word.whole().length() < SHORTEST_MISSPELT) {
            return exact(field, word);
        }
        int typos = word.whole().length() < TWO_TYPOS_FROM ? 1 : 2;
        var similar = new FuzzyQuery(new Term(field, word.whole()), typos, 1, MISSPELT_EXPANSIONS, true);
        return new BoostQuery(similar, MISSPELT_WEIGHT);
    }

    private static List<Query> filters(SearchRequest request) {
        List<Query> filters = new ArrayList<>();
        if (request.buyableOnly()) {
            filters.add(new TermQuery(new Term(Fields.BUYABLE, "1")));
        }
        addKeys(filters, Fields.BRAND_KEY, request.brands());
        addKeys(filters, Fields.CATEGORY_KEY, request.categories());
        Long from = request.priceFromMinor();
        Long to = request.priceToMinor();
        if (from != null || to != null || !request.conditions().isEmpty()) {
            long lowest = from == null ? 0 : from;
            long highest = to == null ? Long.MAX_VALUE : to;
            filters.add(listing(request.conditions(), lowest, highest));
        }
        return filters;
    }

    /** Products with one listing that has both the price and the condition. */
    private static Query listing(Collection<Condition> conditions, long lowest, long highest) {
        if (conditions.isEmpty()) {
            return LongPoint.newRangeQuery(Fields.PRICE, lowest, highest);
        }
        var anyCondition = new BooleanQuery.Builder();
        for (Condition condition : conditions) {
            anyCondition.add(LongPoint.newRangeQuery(Fields.price(condition), lowest, highest), Occur.SHOULD);
        }
        return anyCondition.build();
    }

    private static void addKeys(List<Query> filters, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            List<BytesRef> keys = values.stream()
                    .map(value -> new BytesRef(ProductDocuments.key(value)))
                    .toList();
            filters.add(new TermInSetQuery(field, keys));
        }
    }
}
