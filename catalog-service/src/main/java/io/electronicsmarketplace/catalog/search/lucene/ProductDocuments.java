package io.electronicsmarketplace.catalog.search.lucene;

import io.electronicsmarketplace.catalog.listing.Condition;
import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.ProductState;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Turns a product state into a document of the index. */
final class ProductDocuments {

    /** As many ratings of an average product are mixed into each average, so that one 5 does not win. */
    private static final double PRIOR_COUNT = 10;

    private static final double PRIOR_RATING = 3.5;

    private ProductDocuments() {}

    static Document of(ProductState state) {
        var document = new Document();
        document.add(new StringField(Fields.ID, state.productId(), Store.NO));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(state.productId())));
        document.add(new NumericDocValuesField(Fields.VERSION, state.version()));
        document.add(new StoredField(Fields.STATE, EventJson.write(state)));
        addTexts(document, state);
        addKeys(document, state);
        addOffers(document, state);
        addRatings(document, state);
        return document;
    }

    /** How brands and categories are compared: "hp" finds "HP". */
    static String key(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    private static void addTexts(Document document, ProductState state) {
        addText(document, Fields.TITLE, state.title());
        addText(document, Fields.BRAND, state.brand());
        addText(document, Fields.CATEGORIES, String.join(" \n ", state.categories()));
        addText(
                document,
                Fields.ATTRIBUTES,
                String.join(" \n ", state.attributes().values()));
        addText(document, Fields.DESCRIPTION, state.description());
    }

    private static void addText(Document document, String field, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            document.add(new TextField(field, text, Store.NO));
        }
    }

    private static void addKeys(Document document, ProductState state) {
        if (state.brand() != null) {
            document.add(new StringField(Fields.BRAND_KEY, key(state.brand()), Store.NO));
            document.add(new SortedSetDocValuesField(Fields.BRAND_FACET, new BytesRef(state.brand())));
        }
        for (String category : state.categories()) {
            document.add(new StringField(Fields.CATEGORY_KEY, key(category), Store.NO));
            document.add(new SortedSetDocValuesField(Fields.CATEGORY_FACET, new BytesRef(category)));
        }
    }

    private static void addOffers(Document document, ProductState state) {
        long newest = state.firstSeenAt().toEpochMilli();
        long cheapest = Long.MAX_VALUE;
        for (ProductState.Listing listing : state.listings()) {
            document.add(new LongPoint(Fields.PRICE, listing.priceMinor()));
            Condition.find(listing.condition())
                    .ifPresent(grade -> document.add(new LongPoint(Fields.price(grade), listing.priceMinor())));
            cheapest = Math.min(cheapest, listing.priceMinor());
            newest = Math.max(newest, listing.publishedAt().toEpochMilli());
        }
        document.add(new NumericDocValuesField(Fields.SORT_NEWEST, newest));
        if (state.buyable()) {
            document.add(new StringField(Fields.BUYABLE, "1", Store.NO));
            document.add(new NumericDocValuesField(Fields.SORT_PRICE, cheapest));
        }
    }

    private static void addRatings(Document document, ProductState state) {
        double sum = state.averageRating() == null ? 0 : state.averageRating() * state.ratingCount();
        int count = state.averageRating() == null ? 0 : state.ratingCount();
        double damped = (sum + PRIOR_RATING * PRIOR_COUNT) / (count + PRIOR_COUNT);
        document.add(new NumericDocValuesField(Fields.SORT_RATING, Math.round(damped * 1_000_000)));
        if (state.ratingCount() > 0) {
            document.add(new FeatureField(Fields.FEATURES, Fields.POPULARITY, state.ratingCount()));
        }
    }
}
