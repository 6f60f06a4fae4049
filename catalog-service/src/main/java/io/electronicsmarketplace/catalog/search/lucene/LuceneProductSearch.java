package io.electronicsmarketplace.catalog.search.lucene;

import io.electronicsmarketplace.catalog.paging.Cursor;
import io.electronicsmarketplace.catalog.product.ProductSummary;
import io.electronicsmarketplace.catalog.search.ProductSearch;
import io.electronicsmarketplace.catalog.search.SearchAnswer;
import io.electronicsmarketplace.catalog.search.SearchRequest;
import io.electronicsmarketplace.catalog.search.SearchSort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Answers searches from the index. */
public final class LuceneProductSearch implements ProductSearch {

    private static final int FACET_VALUES = 20;

    private final ProductIndex index;
    private final Suggester suggester;

    public LuceneProductSearch(ProductIndex index) {
        this.index = index;
        this.suggester = new Suggester(index);
    }

    /**
     * Products with every word; or, if there are none, those with any of them. Both are decided anew
     * on every page, from the index as it is then.
     */
    @Override
    public SearchAnswer search(SearchRequest request) {
        try {
            return index.search(searcher -> {
                var queries = new ProductQueries(searcher.getIndexReader());
                SearchAnswer answer = page(searcher, queries.of(request, true), request);
                return answer.total() > 0 || request.words().isBlank()
                        ? answer
                        : page(searcher, queries.of(request, false), request);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read", e);
        }
    }

    @Override
    public List<String> suggest(String typed, int limit) {
        try {
            return suggester.suggest(typed, limit);
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read", e);
        }
    }

    private static SearchAnswer page(IndexSearcher searcher, Query query, SearchRequest request) throws IOException {
        Sort sort = sort(request.sort());
        FieldDoc after = after(searcher, request);
        var manager = new MultiCollectorManager(
                new TopFieldCollectorManager(sort, request.limit() + 1, after, Integer.MAX_VALUE),
                new FacetCounter(Fields.BRAND_FACET, FACET_VALUES),
                new FacetCounter(Fields.CATEGORY_FACET, FACET_VALUES));
        Object[] results = searcher.search(query, manager);
        var top = (TopFieldDocs) results[0];
        int count = Math.min(request.limit(), top.scoreDocs.length);
        List<ProductSummary> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(ProductSummary.of(ProductIndex.state(searcher, top.scoreDocs[i].doc)));
        }
        return new SearchAnswer(
                items,
                top.totalHits.value(),
                new SearchAnswer.Facets(counts(results[1]), counts(results[2])),
                count == 0 ? 0 : value(top.scoreDocs[count - 1]),
                top.scoreDocs.length > request.limit());
    }

    /** The collector above made it: Lucene hands the results of several back as plain objects. */
    @SuppressWarnings("unchecked")
    private static List<SearchAnswer.Count> counts(Object result) {
        return (List<SearchAnswer.Count>) result;
    }

    private static Sort sort(SearchSort sort) {
        SortField first = switch (sort) {
            case RELEVANCE -> SortField.FIELD_SCORE;
            case PRICE -> missingLast(new SortField(Fields.SORT_PRICE, SortField.Type.LONG), Long.MAX_VALUE);
            case PRICE_DESCENDING ->
                missingLast(new SortField(Fields.SORT_PRICE, SortField.Type.LONG, true), Long.MIN_VALUE);
            case NEWEST -> new SortField(Fields.SORT_NEWEST, SortField.Type.LONG, true);
            case RATING -> new SortField(Fields.SORT_RATING, SortField.Type.LONG, true);
        };
        return new Sort(first, new SortField(Fields.ID, SortField.Type.STRING));
    }

    private static SortField missingLast(SortField field, long missing) {
        field.setMissingValue(missing);
        return field;
    }

    /** The last item of the page before, as Lucene knows it. */
    private static @Nullable FieldDoc after(IndexSearcher searcher, SearchRequest request) {
        Cursor cursor = request.after();
        if (cursor == null) {
            return null;
        }
        Object value = request.sort() == SearchSort.RELEVANCE
                ? Float.intBitsToFloat((int) cursor.value())
                : (Object) cursor.value();
        // Among equal values and ids, documents up to this one are left out: so all of them, and only the item itself.
        int lastDocument = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
        return new FieldDoc(lastDocument, Float.NaN, new Object[] {value, new BytesRef(cursor.id())});
    }

    private static long value(ScoreDoc document) {
        return switch (((FieldDoc) document).fields[0]) {
            case Float score -> Float.floatToIntBits(score);
            case Long number -> number;
            default -> throw new IllegalStateException("sorts are by score or by long");
        };
    }
}
