package io.electronicsmarketplace.recommendation.simulation;

import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.offpolicy.ExploredSlot;
import io.electronicsmarketplace.recommendation.pipeline.Recommendations;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets shoppers visit: search now and then, look at the feed, click, and sometimes decide. */
final class Visitors {
    private static final double SEARCHES = 0.5;
    /** A second list shows what the first one's clicks changed. */
    private static final double SECOND_LIST = 0.4;

    private static final double BUYS = 0.08;
    private static final double KEEPS_IN_MIND = 0.08;
    /** Clicks of a visit are a minute apart, and visits end on the day that they begin. */
    private static final long MINUTE_MILLIS = 60_000;

    private static final long LATEST_BEGIN_MILLIS = World.DAY_MILLIS - 4 * 60 * MINUTE_MILLIS;

    private final Shop shop;
    private final Tastes tastes;
    private final ClickModel model;
    private final Chance chance;

    Visitors(Shop shop, Tastes tastes, ClickModel model, Chance chance) {
        this.shop = shop;
        this.tastes = tastes;
        this.model = model;
        this.chance = chance;
    }

    /**
     * One shopper's day, empty if they do not come.
     *
     * @param serving null during the warm-up, when there is search only
     */
    Optional<Visit> visit(int shopper, int day, Search search, @Nullable Serving serving) {
        if (chance.of(Chance.Of.VISIT, shopper, day, 0) >= tastes.visitsPerDay(shopper)) {
            return Optional.empty();
        }
        Visit visit = new Visit(shopper);
        if (serving == null || chance.of(Chance.Of.SEARCH, shopper, day, 0) < SEARCHES) {
            search(visit, day, search);
        }
        if (serving != null) {
            boolean second = chance.of(Chance.Of.SECOND_LIST, shopper, day, 0) < SECOND_LIST;
            for (int list = 0; list < (second ? 2 : 1); list++) {
                look(visit, day, list, serving);
            }
        }
        return Optional.of(visit);
    }

    private void search(Visit visit, int day, Search search) {
        double wanted = chance.of(Chance.Of.SEARCHED_KIND, visit.shopper, day, 0);
        int kind = tastes.searched(visit.shopper, day, wanted);
        int product = search.find(kind, chance.of(Chance.Of.SEARCHED_PRODUCT, visit.shopper, day, 0));
        if (product >= 0) {
            click(visit, product, day);
        }
    }

    private void look(Visit visit, int day, int list, Serving serving) {
        List<Recommendations.Item> items = serving.feed(
                shop.state(visit.shopper),
                now(visit, day),
                chance.bits(Chance.Of.EXPLORATION, visit.shopper, day, list));
        visit.lists++;
        for (int position = 0; position < items.size(); position++) {
            see(visit, day, list, position, items.get(position));
        }
    }

    private void see(Visit visit, int day, int list, int position, Recommendations.Item item) {
        int product = shop.world.product(item.productId());
        Fatigue fatigue = shop.fatigue[visit.shopper];
        double draw = chance.of(Chance.Of.CLICK, visit.shopper, 2 * day + list, product);
        boolean clicked = draw < model.click(position, visit.shopper, product, day, fatigue);
        visit.seen++;
        if (item.source() == CandidateSource.FRESH) {
            visit.explored.add(new ExploredSlot(visit.shopper, position, item.score(), item.propensity(), clicked));
        }
        if (clicked) {
            visit.clicks++;
            visit.clicksOnNew += shop.world.isNew(product) ? 1 : 0;
            click(visit, product, day);
        } else {
            fatigue.passedOver(product, ClickModel.examination(position));
        }
    }

    private void click(Visit visit, int product, int day) {
        deed(visit, product, InteractionKind.VIEW, day);
        double decision = chance.of(Chance.Of.DECISION, visit.shopper, day, product);
        if (decision < BUYS) {
            deed(visit, product, InteractionKind.PURCHASE, day);
        } else if (decision < BUYS + KEEPS_IN_MIND) {
            deed(visit, product, InteractionKind.FAVOURITE, day);
        }
    }

    private void deed(Visit visit, int product, InteractionKind kind, int day) {
        long at = now(visit, day);
        visit.deeds.add(new ShopLog.Deed(visit.shopper, product, kind, at));
        if (kind == InteractionKind.VIEW) {
            // The next list of this visit knows of it already; decisions wait for the stock, at the day's end.
            shop.remember(visit.shopper, product, kind, at);
        }
    }

    private long now(Visit visit, int day) {
        long begin = (long) (LATEST_BEGIN_MILLIS * chance.of(Chance.Of.VISIT, visit.shopper, day, 1));
        return World.millis(day) + begin + visit.deeds.size() * MINUTE_MILLIS;
    }
}
