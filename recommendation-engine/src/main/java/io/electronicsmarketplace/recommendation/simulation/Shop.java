package io.electronicsmarketplace.recommendation.simulation;

import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.pipeline.ShopperState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Everything that changes while one regime runs. During a day several threads read it, each writing to
 * the history and the weariness of its own shoppers only; the rest changes between days.
 */
final class Shop {
    /** As many as Redis keeps of a shopper. */
    private static final int REMEMBERED = 200;

    final World world;
    final Stock stock;
    final ShopLog log;
    final Fatigue[] fatigue;
    private final List<List<ShopperState.Event>> histories = new ArrayList<>();
    private final int[] wanted;
    private final int[] firstClickDay;

    Shop(World world, int shoppers, Chance chance) {
        this.world = world;
        this.stock = new Stock(world, chance);
        this.log = new ShopLog(world);
        this.fatigue = new Fatigue[shoppers];
        for (int shopper = 0; shopper < shoppers; shopper++) {
            fatigue[shopper] = new Fatigue();
            histories.add(new ArrayList<>());
        }
        this.wanted = new int[world.products()];
        this.firstClickDay = new int[world.products()];
        Arrays.fill(firstClickDay, Integer.MAX_VALUE);
    }

    ShopperState state(int shopper) {
        return new ShopperState(histories.get(shopper));
    }

    void remember(int shopper, int product, InteractionKind kind, long atMillis) {
        List<ShopperState.Event> history = histories.get(shopper);
        if (history.size() == REMEMBERED) {
            history.removeFirst();
        }
        history.add(new ShopperState.Event(world.id(product), kind, atMillis));
    }

    /** Whether anybody ever looked at it. */
    boolean isKnown(int product) {
        return wanted[product] > 0;
    }

    /** The day of the first interaction, {@link Integer#MAX_VALUE} if there was none. */
    int firstClickDay(int product) {
        return firstClickDay[product];
    }

    /** Puts an interaction where trainings find it; what is bought is taken out of stock. Returns whether it still was there. */
    boolean record(ShopLog.Deed deed, int day) {
        if (deed.kind() == InteractionKind.PURCHASE && !stock.sell(deed.product())) {
            return false;
        }
        if (deed.kind() != InteractionKind.VIEW) {
            remember(deed.shopper(), deed.product(), deed.kind(), deed.atMillis());
        }
        log.add(deed);
        wanted[deed.product()]++;
        firstClickDay[deed.product()] = Math.min(firstClickDay[deed.product()], day);
        return true;
    }

    void weekPassed(int week) {
        stock.weekPassed(week);
        for (Fatigue one : fatigue) {
            one.weekPassed();
        }
    }
}
