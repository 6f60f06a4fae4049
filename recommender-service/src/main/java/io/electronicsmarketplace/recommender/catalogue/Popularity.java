package io.electronicsmarketplace.recommender.catalogue;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps {@link PopularProducts} up to date: made anew when the catalogue has changed. */
@Component
public class Popularity {

    /** Walks take a twentieth of a thread's time at most. */
    private static final long REST = 20;

    private final CatalogueView catalogue;
    private volatile PopularProducts current = PopularProducts.NONE;
    private volatile long madeAtChange = -1;
    private long tookNanos;
    private long madeAtNanos = System.nanoTime();

    Popularity(CatalogueView catalogue) {
        this.catalogue = catalogue;
    }

    public PopularProducts current() {
        return current;
    }

    /**
     * At this pace, or less often where a walk takes long: one over millions of products takes a second, and while a
     * catalogue is read or much is sold there is always a change.
     */
    @Scheduled(fixedDelayString = "${marketplace.recommender.popularity-refresh}")
    synchronized void refreshInTime() {
        if (System.nanoTime() - madeAtNanos >= REST * tookNanos) {
            refresh();
        }
    }

    /** Costs one walk over the catalogue, if it has changed. */
    public synchronized void refresh() {
        long changes = catalogue.changes();
        if (changes != madeAtChange) {
            long start = System.nanoTime();
            current = PopularProducts.of(catalogue.all());
            madeAtChange = changes;
            madeAtNanos = System.nanoTime();
            tookNanos = madeAtNanos - start;
        }
    }
}
