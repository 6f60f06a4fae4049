package io.electronicsmarketplace.recommendation.simulation;

import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import io.electronicsmarketplace.recommendation.data.ProductFacts;
import io.electronicsmarketplace.recommendation.data.Products;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the archive would hold: every interaction, all of which came from search or feed and so are targets. */
final class ShopLog {
    private final World world;
    private final List<Deed> deeds = new ArrayList<>();

    ShopLog(World world) {
        this.world = world;
    }

    /** One interaction. */
    record Deed(int shopper, int product, InteractionKind kind, long atMillis) {}

    void add(Deed deed) {
        deeds.add(deed);
    }

    /**
     * What a training learns from.
     *
     * @param products all that are in the catalogue, in the order of the log
     */
    record Facts(InteractionLog log, Products products) {}

    /** Everything up to now, with the catalogue as it stands before {@code day}. */
    Facts facts(int day) {
        Map<String, ProductFacts> catalogue = new HashMap<>();
        for (int product = 0; product < world.products(); product++) {
            if (world.firstDay(product) < day) {
                catalogue.put(world.id(product), world.facts(product));
            }
        }
        InteractionLogBuilder log = new InteractionLogBuilder().addProducts(catalogue.keySet());
        for (Deed deed : deeds) {
            log.add(World.shopperId(deed.shopper()), world.id(deed.product()), deed.atMillis(), deed.kind(), true);
        }
        InteractionLog built = log.build();
        return new Facts(built, Products.of(built.products(), catalogue));
    }
}
