package io.electronicsmarketplace.recommender.catalogue;

/** Wants to know when a product changes; called by the thread that follows the topic, so must be quick. */
@FunctionalInterface
public interface CatalogueListener {

    /** The view holds another state of this product than before, or none any more. */
    void changed(String productId);
}
