package io.electronicsmarketplace.recommendation.simulation;

import io.electronicsmarketplace.recommendation.offpolicy.ExploredSlot;
import java.util.ArrayList;
import java.util.List;

/** What came of one shopper's visit on one day. Filled by one thread. */
final class Visit {
    final int shopper;
    final List<ShopLog.Deed> deeds = new ArrayList<>();
    final List<ExploredSlot> explored = new ArrayList<>();
    int lists;
    int seen;
    int clicks;
    int clicksOnNew;

    Visit(int shopper) {
        this.shopper = shopper;
    }
}
