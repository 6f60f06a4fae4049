package io.electronicsmarketplace.sample.history;

import io.electronicsmarketplace.sample.catalogue.Catalogue;
import io.electronicsmarketplace.sample.catalogue.Kind;
import io.electronicsmarketplace.sample.catalogue.Product;
import io.electronicsmarketplace.sample.random.Draws;
import io.electronicsmarketplace.sample.shopper.Shopper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Lives through one shopper's visits in the order of time. Made anew for each shopper. */
final class ShopperSimulation {
    // What brings a shopper who comes without a need: mostly an interest, sometimes an accessory for
    // something owned, and now and then what everybody buys.
    private static final double FOR_SOMETHING_OWNED = 0.25;
    private static final double BY_FASHION = 0.12;

    private static final double TAKES_ANOTHER = 0.22;
    private static final double FOLLOWS_AT_ONCE = 0.5;
    private static final double MEAN_DAYS_TO_FOLLOW = 12;
    private static final double WANTS_AGAIN_TOO_EARLY = 0.06;
    private static final double BUYS_FOR_SOMEBODY_ELSE = 0.05;
    private static final int MOST_PER_VISIT = 7;
    private static final double MEAN_MINUTES_BETWEEN = 4;
    private static final long MILLIS_PER_DAY = 86_400_000;

    private final Catalogue catalogue;
    private final Demand demand;
    private final Choices choices;
    private final long untilDay;
    private final Shopper shopper;
    private final RandomGenerator random;

    private final Belongings owned;
    private final PriorityQueue<Visit> due = new PriorityQueue<>(Visit.BY_DAY);
    private final List<Rating> ratings = new ArrayList<>();
    private int planned;
    private long day;
    private long clockMillis;
    private int takenInVisit;

    ShopperSimulation(
            Catalogue catalogue,
            Demand demand,
            Choices choices,
            long untilDay,
            Shopper shopper,
            RandomGenerator random) {
        this.catalogue = catalogue;
        this.demand = demand;
        this.choices = choices;
        this.untilDay = untilDay;
        this.shopper = shopper;
        this.random = random;
        this.owned = new Belongings(catalogue.taxonomy().kinds().size());
    }

    /** The shopper's ratings, by time. */
    List<Rating> run(VisitDays days) {
        choices.prepareFor(shopper);
        for (int i = 0; i < shopper.sessions(); i++) {
            due.add(new Visit(days.draw(shopper.joinDay(), random), null, null, planned++));
        }
        for (Visit visit = due.poll(); visit != null; visit = due.poll()) {
            begin(visit.day());
            if (visit.need() != null) {
                take(visit.need(), visit.because());
            } else {
                lookAround();
            }
        }
        return ratings;
    }

    private void begin(long visitDay) {
        day = visitDay;
        takenInVisit = 0;
        int hour = Draws.weighted(Seasons.BY_HOUR, random);
        long start = visitDay * MILLIS_PER_DAY + hour * 3_600_000L + random.nextInt(3_600_000);
        clockMillis =
                ratings.isEmpty() ? start : Math.max(start, ratings.getLast().atMillis() + 1);
    }

    private void lookAround() {
        double reason = random.nextDouble();
        if (reason < BY_FASHION) {
            int kind = drawKind(false);
            choices.byFashion(catalogue.ofKind(kind), owned, day, random).ifPresent(this::takeProduct);
        } else if (reason < BY_FASHION + FOR_SOMETHING_OWNED && takeForSomethingOwned()) {
            return;
        } else {
            int kind = drawKind(true);
            take(kind, null);
            while (takenInVisit < MOST_PER_VISIT && random.nextDouble() < TAKES_ANOTHER) {
                take(random.nextBoolean() ? kind : drawKind(true), null);
            }
        }
    }

    private boolean takeForSomethingOwned() {
        for (Product product : owned.latestFirst()) {
            for (String follower : catalogue.kindOf(product).followedBy().keySet()) {
                int kind = catalogue.taxonomy().kindIndex(follower);
                if (wants(kind) && random.nextDouble() < 0.4) {
                    take(kind, product);
                    return true;
                }
            }
        }
        return false;
    }

    private int drawKind(boolean byTaste) {
        List<Kind> kinds = catalogue.taxonomy().kinds();
        double[] weights = new double[kinds.size()];
        for (int kind = 0; kind < weights.length; kind++) {
            weights[kind] = demand.ofKind(day, kind);
            if (byTaste) {
                double again = wants(kind) ? 1 : WANTS_AGAIN_TOO_EARLY;
                weights[kind] *= shopper.kindWeights()[kind] * again;
            }
        }
        return Draws.weighted(weights, random);
    }

    private boolean wants(int kind) {
        return owned.daysSince(kind, day)
                >= catalogue.taxonomy().kinds().get(kind).cycleDays();
    }

    private void take(int kindIndex, @Nullable Product because) {
        Kind kind = catalogue.taxonomy().kinds().get(kindIndex);
        candidates(kindIndex, kind, because).ifPresent(this::takeProduct);
    }

    private OptionalInt candidates(int kindIndex, Kind kind, @Nullable Product because) {
        if (!kind.fitted()) {
            return choices.byTaste(catalogue.ofKind(kindIndex), shopper, owned, day, random);
        }
        Product host = because != null && fits(kind, because) ? because : hostFor(kind);
        if (host != null) {
            int[] fitting = Arrays.stream(catalogue.fitting(host.model()))
                    .filter(number -> catalogue.product(number).kind() == kindIndex)
                    .toArray();
            return choices.byTaste(fitting, shopper, owned, day, random);
        }
        return random.nextDouble() < BUYS_FOR_SOMEBODY_ELSE
                ? choices.byFashion(catalogue.ofKind(kindIndex), owned, day, random)
                : OptionalInt.empty();
    }

    private @Nullable Product hostFor(Kind kind) {
        for (Product product : owned.latestFirst()) {
            if (fits(kind, product)) {
                return product;
            }
        }
        return null;
    }

    private boolean fits(Kind accessory, Product product) {
        return accessory.fits().contains(catalogue.kindOf(product).key());
    }

    private void takeProduct(int number) {
        Product product = catalogue.product(number);
        owned.add(number, product, day);
        ratings.add(new Rating(number, stars(product), clockMillis));
        takenInVisit++;
        clockMillis += 20_000 + (long) (Draws.exponential(MEAN_MINUTES_BETWEEN, random) * 60_000);
        catalogue.kindOf(product).followedBy().forEach((key, chance) -> follow(key, chance, product));
    }

    private void follow(String key, double chance, Product because) {
        if (random.nextDouble() >= chance) {
            return;
        }
        int kind = catalogue.taxonomy().kindIndex(key);
        if (takenInVisit < MOST_PER_VISIT && random.nextDouble() < FOLLOWS_AT_ONCE) {
            take(kind, because);
            return;
        }
        long later = day + 1 + (long) Draws.exponential(MEAN_DAYS_TO_FOLLOW, random);
        if (later < untilDay) {
            due.add(new Visit(later, kind, because, planned++));
        }
    }

    /** Most ratings are fives; now and then something arrives broken. */
    private int stars(Product product) {
        if (random.nextDouble() < 0.07) {
            return 1 + random.nextInt(2);
        }
        double liking = 4.55 + product.quality() + shopper.leniency() + 0.75 * random.nextGaussian();
        return (int) Math.clamp(Math.round(liking), 1L, 5L);
    }
}
