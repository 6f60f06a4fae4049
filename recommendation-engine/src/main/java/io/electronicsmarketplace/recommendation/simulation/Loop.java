package io.electronicsmarketplace.recommendation.simulation;

import io.electronicsmarketplace.recommendation.offpolicy.ExploredSlot;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Feed, click, training, promotion: one regime from the warm-up on. */
final class Loop {
    /** Shoppers of a block that one thread takes. */
    private static final int BLOCK = 64;

    private final SimulationSettings settings;
    private final Threads threads;
    private final Tastes tastes;
    private final Shop shop;
    private final Visitors visitors;

    Loop(SimulationSettings settings, World world, Threads threads) {
        this.settings = settings;
        this.threads = threads;
        this.tastes = new Tastes(settings);
        Chance chance = new Chance(settings.seed());
        this.shop = new Shop(world, settings.shoppers(), chance);
        this.visitors = new Visitors(shop, tastes, new ClickModel(world, tastes, new Trend(settings)), chance);
    }

    /**
     * What became of a regime.
     *
     * @param explored what exploration drew
     */
    record Course(Regime regime, Shop shop, List<Week> weeks, List<ExploredSlot> explored) {}

    /** Who hears of the end of each week. */
    interface Listener {
        void weekPassed(int week, Training.Trained serving);
    }

    /** Weeks of search alone. To be called once, before anything else. */
    void warmUp() {
        Week unmeasured = new Week(settings.shoppers());
        for (int day = -7 * settings.warmUpWeeks(); day < 0; day++) {
            day(day, null, unmeasured, new ArrayList<>());
        }
    }

    ShopLog.Facts facts(int day) {
        return shop.log.facts(day);
    }

    Course run(Regime regime, Training.Trained first, Training training, Listener listener) {
        List<Week> weeks = new ArrayList<>();
        List<ExploredSlot> explored = new ArrayList<>();
        Training.Trained trained = first;
        for (int number = 0; number < settings.weeks(); number++) {
            Week week = new Week(settings.shoppers());
            try (Serving serving = new Serving(trained.bundle(), shop.world, regime.explores())) {
                for (int day = 7 * number; day < 7 * (number + 1); day++) {
                    day(day, serving, week, explored);
                }
            }
            shop.weekPassed(number);
            listener.weekPassed(number, trained);
            if (regime.trains()) {
                int day = 7 * (number + 1);
                trained = training.train(shop.log.facts(day), trained, day);
                week.decision = trained.contested() ? "contest: " + trained.decision() : trained.decision();
            }
            weeks.add(week);
        }
        return new Course(regime, shop, weeks, explored);
    }

    private void day(int day, @Nullable Serving serving, Week week, List<ExploredSlot> explored) {
        Search search = new Search(shop, day);
        if (serving != null) {
            serving.dayBegins(shop.stock, day);
        }
        List<Optional<Visit>> visits = new ArrayList<>(IntStream.range(0, tastes.shoppers())
                .mapToObj(shopper -> Optional.<Visit>empty())
                .toList());
        threads.forBlocks(tastes.shoppers(), BLOCK, (block, from, to) -> {
            for (int shopper = from; shopper < to; shopper++) {
                visits.set(shopper, visitors.visit(shopper, day, search, serving));
            }
        });
        for (Optional<Visit> came : visits) {
            came.ifPresent(visit -> {
                week.add(visit);
                explored.addAll(visit.explored);
                visit.deeds.stream().filter(deed -> shop.record(deed, day)).forEach(week::add);
            });
        }
    }
}
