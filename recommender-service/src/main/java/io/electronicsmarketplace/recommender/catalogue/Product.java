package io.electronicsmarketplace.recommender.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One product of the catalogue, as compact as a catalogue of millions needs: title and image address
 * share one UTF-8 array and are decoded when shown; brand, categories, currency and sellers are
 * shared between products (see {@link Interner}).
 */
public final class Product {

    private static final Listing[] NONE = {};

    private final String productId;
    private final long version;
    private final byte[] titleAndImage;
    private final int titleBytes;
    private final @Nullable String brand;
    private final List<String> categories;
    private final float averageRating;
    private final int ratingCount;
    private final long listPriceMinor;
    private final String currency;
    private final long firstSeenAtMillis;
    private final Listing[] listings;

    Product(
            String productId,
            long version,
            String title,
            @Nullable String image,
            @Nullable String brand,
            List<String> categories,
            @Nullable Double averageRating,
            int ratingCount,
            @Nullable Long listPriceMinor,
            String currency,
            long firstSeenAtMillis,
            List<Listing> listings) {
        this.productId = productId;
        this.version = version;
        byte[] titleUtf8 = title.getBytes(StandardCharsets.UTF_8);
        this.titleBytes = titleUtf8.length;
        this.titleAndImage = image == null ? titleUtf8 : (title + image).getBytes(StandardCharsets.UTF_8);
        this.brand = brand;
        this.categories = categories;
        this.averageRating = averageRating == null ? 0 : averageRating.floatValue();
        this.ratingCount = ratingCount;
        this.listPriceMinor = listPriceMinor == null ? -1 : listPriceMinor;
        this.currency = currency;
        this.firstSeenAtMillis = firstSeenAtMillis;
        this.listings = listings.isEmpty() ? NONE : listings.toArray(Listing[]::new);
    }

    public String productId() {
        return productId;
    }

    long version() {
        return version;
    }

    public String title() {
        return new String(titleAndImage, 0, titleBytes, StandardCharsets.UTF_8);
    }

    public @Nullable String image() {
        int imageBytes = titleAndImage.length - titleBytes;
        return imageBytes == 0 ? null : new String(titleAndImage, titleBytes, imageBytes, StandardCharsets.UTF_8);
    }

    public @Nullable String brand() {
        return brand;
    }

    /** From the widest to the narrowest. */
    public List<String> categories() {
        return categories;
    }

    /** The narrowest category, or {@code null} without any. */
    public @Nullable String leafCategory() {
        return categories.isEmpty() ? null : categories.getLast();
    }

    /** Stars from 1 to 5, or 0 if it was never rated. */
    public float averageRating() {
        return averageRating;
    }

    public int ratingCount() {
        return ratingCount;
    }

    /** Price when new in minor units, or -1 if unknown. */
    public long listPriceMinor() {
        return listPriceMinor;
    }

    public String currency() {
        return currency;
    }

    public long firstSeenAtMillis() {
        return firstSeenAtMillis;
    }

    public boolean buyable() {
        return listings.length > 0;
    }

    /** Whether there is a listing that this shopper could buy: one of somebody else. */
    public boolean buyableBy(@Nullable String userId) {
        for (Listing listing : listings) {
            if (!listing.sellerId().equals(userId)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is filed under that category, at any depth; letter case does not matter. */
    public boolean isIn(String category) {
        for (String own : categories) {
            if (own.equalsIgnoreCase(category)) {
                return true;
            }
        }
        return false;
    }

    /** When the newest listing was published; 0 without listings. */
    long newestListingAtMillis() {
        long newest = 0;
        for (Listing listing : listings) {
            newest = Math.max(newest, listing.publishedAtMillis());
        }
        return newest;
    }

    /**
     * What this shopper can buy of it: the listing of best value (price by condition; ties: cheaper,
     * then listing id) and the lowest price. A shopper's own listings do not count.
     *
     * @param userId the shopper's user id, or {@code null} for a visitor
     * @return empty if there is nothing to buy for this shopper
     */
    public Optional<Offer> offerTo(@Nullable String userId) {
        Listing best = null;
        long lowest = Long.MAX_VALUE;
        for (Listing listing : listings) {
            if (listing.sellerId().equals(userId)) {
                continue;
            }
            lowest = Math.min(lowest, listing.priceMinor());
            if (best == null || better(listing, best)) {
                best = listing;
            }
        }
        return best == null ? Optional.empty() : Optional.of(new Offer(best, lowest));
    }

    private static boolean better(Listing one, Listing other) {
        int byValue = Double.compare(one.comparablePrice(), other.comparablePrice());
        int byPrice = byValue != 0 ? byValue : Long.compare(one.priceMinor(), other.priceMinor());
        return (byPrice != 0 ? byPrice : one.listingId().compareTo(other.listingId())) < 0;
    }

    @Override
    public String toString() {
        return "Product[" + productId + " v" + version + ", " + listings.length + " listings]";
    }
}
