package io.electronicsmarketplace.recommendation.simulation;

import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.offpolicy.ExploredSlot;

/** What one week of one regime brought. */
final class Week {
    /** By shopper, for intervals. */
    final double[] clicksOf;

    final int[] listsOf;
    int lists;
    int seen;
    int clicks;
    int clicksOnNew;
    int exploredSeen;
    int exploredClicks;
    int purchases;
    /** What the training after this week came to. */
    String decision = "none";

    Week(int shoppers) {
        this.clicksOf = new double[shoppers];
        this.listsOf = new int[shoppers];
    }

    void add(Visit visit) {
        clicksOf[visit.shopper] += visit.clicks;
        listsOf[visit.shopper] += visit.lists;
        lists += visit.lists;
        seen += visit.seen;
        clicks += visit.clicks;
        clicksOnNew += visit.clicksOnNew;
        exploredSeen += visit.explored.size();
        exploredClicks +=
                (int) visit.explored.stream().filter(ExploredSlot::clicked).count();
    }

    /** Counts what did happen: of two who wanted the last one, one bought it. */
    void add(ShopLog.Deed deed) {
        purchases += deed.kind() == InteractionKind.PURCHASE ? 1 : 0;
    }

    double clicksPerList() {
        return lists == 0 ? 0 : clicks / (double) lists;
    }
}
