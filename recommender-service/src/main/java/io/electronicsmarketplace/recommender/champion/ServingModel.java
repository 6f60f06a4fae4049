package io.electronicsmarketplace.recommender.champion;

import io.electronicsmarketplace.recommendation.pipeline.ModelBundle;
import io.electronicsmarketplace.recommendation.pipeline.MovingInterest;
import io.electronicsmarketplace.recommendation.pipeline.RecommendationRequest;
import io.electronicsmarketplace.recommendation.pipeline.Recommendations;
import io.electronicsmarketplace.recommendation.pipeline.Recommender;
import io.electronicsmarketplace.recommender.catalogue.CatalogueView;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An open bundle and those who use it.
 *
 * <p>Protocol: the count of users starts at one, for being the champion. A request takes a share with
 * {@link #acquire}, which fails once the count has been zero, and gives it back with {@link #release};
 * {@link #retire} gives back the champion's. Whoever brings the count to zero closes the bundle, and
 * nobody can bring it up again.
 */
public final class ServingModel {

    private final ModelBundle bundle;
    private final BundleCatalogue catalogue;
    private volatile Recommender recommender;
    private final AtomicInteger users = new AtomicInteger(1);

    private ServingModel(ModelBundle bundle, BundleCatalogue catalogue) {
        this.bundle = bundle;
        this.recommender = bundle.recommender();
        this.catalogue = catalogue;
    }

    /** Takes the bundle over, and closes it if it fails. */
    static ServingModel of(ModelBundle bundle, CatalogueView view, Runnable between) {
        var model = new ServingModel(bundle, new BundleCatalogue(view, bundle.recommender()));
        try {
            model.catalogue.open(between);
            return model;
        } catch (RuntimeException e) {
            model.retire();
            throw e;
        }
    }

    public String version() {
        return bundle.version();
    }

    Instant createdAt() {
        return Instant.parse(bundle.manifest().createdAt());
    }

    /** The list of this model for that question; only between {@link #acquire} and {@link #release}. */
    public Recommendations answer(Question question) {
        Recommendations listed = recommender.recommend(new RecommendationRequest(
                question.surface(),
                question.state(),
                question.nowMillis(),
                question.currentProduct(),
                question.limit(),
                index -> catalogue.available(index, question.userId(), question.category()),
                question.excluded(),
                question.exploration().slots() == 0
                        ? List.of()
                        : catalogue.newProducts(question.userId(), question.category()),
                question.exploration(),
                question.deadline()));
        return listed.named(id -> catalogue.toShow(id, question.userId(), question.category()));
    }

    /** New counters that go on from the bundle. */
    public MovingInterest interest() {
        return bundle.interest();
    }

    /**
     * From here on answers go by what {@code interest}, which is this model's, counted strictly before
     * {@code millis}. For one thread; requests do not wait for it.
     */
    public void move(MovingInterest interest, long millis) {
        recommender = interest.until(millis, recommender);
    }

    /** The product that stands for this one and its twins; itself where it has none. */
    public String representative(String productId) {
        return catalogue.representative(productId);
    }

    /** Whether the bundle has an index for this product, so that its models can say something of it. */
    public boolean knows(String productId) {
        return bundle.products().indexOf(productId) >= 0;
    }

    boolean acquire() {
        int seen = users.get();
        while (seen > 0) {
            int witness = users.compareAndExchange(seen, seen + 1);
            if (witness == seen) {
                return true;
            }
            seen = witness;
        }
        return false;
    }

    void release() {
        if (users.decrementAndGet() == 0) {
            catalogue.close();
            bundle.close();
        }
    }

    void retire() {
        release();
    }
}
