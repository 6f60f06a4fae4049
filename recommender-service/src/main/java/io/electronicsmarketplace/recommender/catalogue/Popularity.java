package io.electronicsmarketplace.recommender.catalogue;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps {@link PopularProducts} up to date: made anew when the catalogue has changed. */
@Component
public class Popularity {

    private final CatalogueView catalogue;
    private volatile PopularProducts current = PopularProducts.NONE;
    private volatile long madeAtChange = -1;

    Popularity(CatalogueView catalogue) {
        this.catalogue = catalogue;
    }

    public PopularProducts current() {
        return current;
    }

    /** Costs one walk over the catalogue: milliseconds for thousands of products, a second for millions. */
    @Scheduled(fixedDelayString = "${marketplace.recommender.popularity-refresh}")
    public synchronized void refresh() {
        long changes = catalogue.changes();
        if (changes != madeAtChange) {
            current = PopularProducts.of(catalogue.all());
            madeAtChange = changes;
        }
    }
}
