package io.electronicsmarketplace.recommendation.simulation;

import io.electronicsmarketplace.recommendation.pipeline.Exploration;
import io.electronicsmarketplace.recommendation.pipeline.ModelBundle;
import io.electronicsmarketplace.recommendation.pipeline.NewProduct;
import io.electronicsmarketplace.recommendation.pipeline.RecommendationRequest;
import io.electronicsmarketplace.recommendation.pipeline.Recommendations;
import io.electronicsmarketplace.recommendation.pipeline.ShopperState;
import io.electronicsmarketplace.recommendation.pipeline.Surface;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The home feed as recommender-service answers it, of a bundle that was read back. */
final class Serving implements AutoCloseable {
    /** Items of a list: a screen. */
    static final int LIST = 20;
    /** The service's own setting. */
    private static final int EXPLORED_SLOTS = 2;

    private final ModelBundle bundle;
    private final World world;
    private final boolean explores;
    private BitSet available = new BitSet();
    private List<NewProduct> unknown = List.of();

    Serving(Path bundle, World world, boolean explores) {
        this.bundle = ModelBundle.open(bundle);
        this.world = world;
        this.explores = explores;
    }

    /** What can be bought on this day. To be told before the day's first list. */
    void dayBegins(Stock stock, int day) {
        BitSet known = new BitSet();
        List<NewProduct> news = new ArrayList<>();
        for (int product = 0; product < world.products(); product++) {
            if (stock.buyable(product, day)) {
                int index = bundle.products().indexOf(world.id(product));
                if (index >= 0) {
                    known.set(index);
                } else {
                    news.add(world.catalogued(product));
                }
            }
        }
        available = known;
        unknown = List.copyOf(news);
    }

    List<Recommendations.Item> feed(ShopperState state, long nowMillis, long seed) {
        return bundle.recommender()
                .recommend(RecommendationRequest.of(Surface.HOME, state, nowMillis, LIST)
                        .withAvailable(available::get)
                        .withNewProducts(unknown)
                        .withExploration(explores ? new Exploration(EXPLORED_SLOTS, seed) : Exploration.NONE))
                .items();
    }

    @Override
    public void close() {
        bundle.close();
    }
}
