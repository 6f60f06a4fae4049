package io.electronicsmarketplace.sample.history;

import io.electronicsmarketplace.sample.catalogue.Catalogue;
import io.electronicsmarketplace.sample.random.Streams;
import io.electronicsmarketplace.sample.random.Streams.Purpose;
import io.electronicsmarketplace.sample.shopper.Shopper;
import io.electronicsmarketplace.sample.shopper.ShopperGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Writes the history shopper by shopper, each by time; only one shopper is in memory at a time. */
public final class HistoryGenerator {
    /** Two years: long enough for a line to see its next generation, and for two of each season. */
    public static final int DAYS = 730;

    private final Catalogue catalogue;
    private final Streams streams;
    private final long untilDay;

    public HistoryGenerator(Catalogue catalogue, Streams streams, long untilDay) {
        this.catalogue = catalogue;
        this.streams = streams;
        this.untilDay = untilDay;
    }

    /** @param reviewFile where to write the ratings once more, with texts; null for nowhere */
    public Tally write(int shoppers, Path ratingFile, @Nullable Path reviewFile) throws IOException {
        long firstDay = untilDay - DAYS;
        var people = new ShopperGenerator(catalogue.taxonomy(), streams, firstDay, untilDay);
        var demand = new Demand(catalogue, firstDay, untilDay);
        var choices = new Choices(catalogue, demand);
        var days = new VisitDays(firstDay, untilDay);
        var tally = new Tally(catalogue.products().size());
        try (var ratings = new RatingWriter(ratingFile);
                var reviews = reviewFile == null ? null : new ReviewWriter(reviewFile)) {
            for (int number = 0; number < shoppers; number++) {
                Shopper shopper = people.shopper(number);
                SplittableRandom chance = streams.of(Purpose.HISTORY, number);
                SplittableRandom words = streams.of(Purpose.REVIEW, number);
                var life = new ShopperSimulation(catalogue, demand, choices, untilDay, shopper, chance);
                for (Rating rating : life.run(days)) {
                    // The last visit of the last day may run past midnight.
                    if (rating.atMillis() >= untilDay * 86_400_000L) {
                        continue;
                    }
                    var product = catalogue.product(rating.product());
                    tally.add(rating);
                    ratings.write(shopper.id(), product.id(), rating);
                    if (reviews != null) {
                        reviews.write(shopper.id(), product, catalogue.kindOf(product), rating, words);
                    }
                }
            }
        }
        return tally;
    }
}
