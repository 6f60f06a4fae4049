package io.electronicsmarketplace.sample.shopper;

import io.electronicsmarketplace.sample.catalogue.Brand;
import io.electronicsmarketplace.sample.catalogue.Kind;
import io.electronicsmarketplace.sample.catalogue.Taxonomy;
import io.electronicsmarketplace.sample.random.Draws;
import io.electronicsmarketplace.sample.random.Streams;
import io.electronicsmarketplace.sample.random.Streams.Purpose;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Draws shoppers: a few interests, a few trusted brands, a budget, and how busy they are. */
public final class ShopperGenerator {
    private static final String ID_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int ID_LENGTH = 28;

    // Interests fall off by this factor, so that most visits serve the first two.
    private static final double[] INTEREST_WEIGHTS = {1.0, 0.5, 0.22};
    private static final double IDLE_INTEREST = 0.012;
    // Within an interest a shopper cares for some kinds much more than for others.
    private static final double KIND_SPREAD = 0.9;

    private static final int TRUSTED_BRANDS = 5;
    private static final double TRUST = 9;
    private static final double DISTRUST = 0.6;

    private static final double MEAN_SESSIONS = 6.5;
    private static final double SESSIONS_SPREAD = 0.9;
    private static final int MOST_SESSIONS = 120;

    private final Taxonomy taxonomy;
    private final List<String> interests;
    private final Streams streams;
    private final long firstDay;
    private final long untilDay;

    /** The history runs from {@code firstDay} to {@code untilDay}, which it doesn't contain. */
    public ShopperGenerator(Taxonomy taxonomy, Streams streams, long firstDay, long untilDay) {
        this.taxonomy = taxonomy;
        this.interests = taxonomy.kinds().stream()
                .map(Kind::interest)
                .distinct()
                .sorted()
                .toList();
        this.streams = streams;
        this.firstDay = firstDay;
        this.untilDay = untilDay;
    }

    public Shopper shopper(int number) {
        SplittableRandom random = streams.of(Purpose.SHOPPER, number);
        double budget = random.nextDouble();
        return new Shopper(
                id(random),
                kindWeights(random),
                brandAffinity(budget, random),
                budget,
                sessions(random),
                joinDay(random),
                0.3 * random.nextGaussian());
    }

    private static String id(RandomGenerator random) {
        var id = new StringBuilder("A");
        while (id.length() < ID_LENGTH) {
            id.append(ID_ALPHABET.charAt(random.nextInt(ID_ALPHABET.length())));
        }
        return id.toString();
    }

    private double[] kindWeights(RandomGenerator random) {
        double[] byInterest = new double[interests.size()];
        Arrays.fill(byInterest, IDLE_INTEREST);
        for (double weight : INTEREST_WEIGHTS) {
            byInterest[random.nextInt(byInterest.length)] += weight;
        }
        return taxonomy.kinds().stream()
                .mapToDouble(
                        kind -> byInterest[interests.indexOf(kind.interest())] * Draws.logNormal(KIND_SPREAD, random))
                .toArray();
    }

    private double[] brandAffinity(double budget, RandomGenerator random) {
        List<Brand> brands = taxonomy.brands();
        double[] affinity = new double[brands.size()];
        double[] weights = new double[brands.size()];
        for (int i = 0; i < affinity.length; i++) {
            affinity[i] = DISTRUST + 0.4 * random.nextDouble();
            double distance = brands.get(i).tier() - budget;
            weights[i] = brands.get(i).weight() * StrictMath.exp(-6 * distance * distance);
        }
        for (int i = 0; i < TRUSTED_BRANDS; i++) {
            affinity[Draws.weighted(weights, random)] += TRUST * (1 - 0.12 * i);
        }
        return affinity;
    }

    private static int sessions(RandomGenerator random) {
        double sessions = MEAN_SESSIONS
                * StrictMath.exp(-SESSIONS_SPREAD * SESSIONS_SPREAD / 2)
                * Draws.logNormal(SESSIONS_SPREAD, random);
        return (int) Math.clamp(Math.round(sessions), 1L, (long) MOST_SESSIONS);
    }

    /** Half have been there from the start, the rest joined since, evenly. */
    private long joinDay(RandomGenerator random) {
        return random.nextBoolean() ? firstDay : random.nextLong(firstDay, untilDay - 1);
    }
}
