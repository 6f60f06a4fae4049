package io.electronicsmarketplace.sample.listing;

import io.electronicsmarketplace.sample.catalogue.Catalogue;
import io.electronicsmarketplace.sample.catalogue.Product;
import io.electronicsmarketplace.sample.history.Tally;
import io.electronicsmarketplace.sample.random.CumulativeWeights;
import io.electronicsmarketplace.sample.random.Draws;
import io.electronicsmarketplace.sample.random.Streams;
import io.electronicsmarketplace.sample.random.Streams.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Puts items on offer: the more often a product was bought, the more of it come back to the market. */
public final class ListingGenerator {
    private static final int LISTINGS_PER_SELLER = 8;
    // Below one: rare products are on offer too.
    private static final double SUPPLY_BY_DEMAND = 0.6;
    private static final double OLDEST_DAYS = 90;
    private static final double PRICE_SPREAD = 0.09;
    private static final long MILLIS_PER_DAY = 86_400_000;

    private final Catalogue catalogue;
    private final Tally tally;
    private final Streams streams;
    private final long untilDay;

    public ListingGenerator(Catalogue catalogue, Tally tally, Streams streams, long untilDay) {
        this.catalogue = catalogue;
        this.tally = tally;
        this.streams = streams;
        this.untilDay = untilDay;
    }

    public void write(int count, Path file) throws IOException {
        var supply = supply();
        UUID[] sellers = sellers(Math.max(1, count / LISTINGS_PER_SELLER));
        double[] shares =
                Arrays.stream(Condition.values()).mapToDouble(Condition::share).toArray();
        var mapper = JsonMapper.shared();
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                RandomGenerator random = streams.of(Purpose.LISTING, i);
                Product product = catalogue.product(supply.draw(random));
                // Squaring makes a few sellers big and most small.
                double place = random.nextDouble();
                UUID seller = sellers[(int) (place * place * sellers.length)];
                Condition condition = Condition.values()[Draws.weighted(shares, random)];
                out.write(mapper.writeValueAsString(listing(product, seller, condition, random)));
                out.write('\n');
            }
        }
    }

    private Listing listing(Product product, UUID seller, Condition condition, RandomGenerator random) {
        double asked = product.priceCents() * condition.priceLeft() * Draws.logNormal(PRICE_SPREAD, random);
        // Private sellers ask for whole euros, at least one.
        long priceMinor = Math.max(1, Math.round(asked / 100)) * 100;
        double sinceLaunch = (double) untilDay - product.launchDay();
        double age = Math.min(OLDEST_DAYS, sinceLaunch) * random.nextDouble();
        long createdAt = untilDay * MILLIS_PER_DAY - 1 - (long) (age * MILLIS_PER_DAY);
        return new Listing(
                uuid(random),
                product.id(),
                seller,
                condition.grade(),
                priceMinor,
                "EUR",
                Instant.ofEpochMilli(createdAt).toString());
    }

    private CumulativeWeights supply() {
        var supply = new CumulativeWeights();
        for (int i = 0; i < catalogue.products().size(); i++) {
            supply.add(i, StrictMath.pow(tally.ratingsOf(i) + 0.5, SUPPLY_BY_DEMAND));
        }
        return supply;
    }

    private UUID[] sellers(int count) {
        RandomGenerator random = streams.of(Purpose.SELLER);
        UUID[] sellers = new UUID[count];
        Arrays.setAll(sellers, i -> uuid(random));
        return sellers;
    }

    /** A UUID of version 4, from the seeded stream. */
    private static UUID uuid(RandomGenerator random) {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
