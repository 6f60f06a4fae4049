package io.electronicsmarketplace.sample.catalogue;

import io.electronicsmarketplace.sample.random.Draws;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Chooses which model gets another accessory, and who makes it. */
final class AccessoryGenerator {
    // Makers crowd around popular models, though less than buyers do.
    private static final double CROWDING = 0.7;
    private static final double OWN_ACCESSORY = 4;

    private final Taxonomy taxonomy;
    private final SplittableRandom random;
    private final List<Model> models;
    private final long untilDay;
    private final Map<Integer, Hosts> hostsByKind = new HashMap<>();

    private record Hosts(List<Model> models, double[] weights) {}

    AccessoryGenerator(Taxonomy taxonomy, SplittableRandom random, List<Model> models, long untilDay) {
        this.taxonomy = taxonomy;
        this.random = random;
        this.models = models;
        this.untilDay = untilDay;
    }

    Accessory next(int kindIndex) {
        Kind kind = taxonomy.kinds().get(kindIndex);
        Hosts hosts = hostsByKind.computeIfAbsent(kindIndex, index -> hostsOf(kind));
        Model host = hosts.models().get(Draws.weighted(hosts.weights(), random));
        int[] makers = taxonomy.makersOf(kind);
        double[] weights = new double[makers.length];
        for (int i = 0; i < makers.length; i++) {
            weights[i] = taxonomy.brands().get(makers[i]).weight() * (makers[i] == host.brand() ? OWN_ACCESSORY : 1);
        }
        int maker = makers[Draws.weighted(weights, random)];
        Brand brand = taxonomy.brands().get(maker);
        double tier = Math.clamp(brand.tier() + 0.15 * random.nextGaussian(), 0.0, 1.0);
        double appeal = StrictMath.pow(brand.weight(), 0.5) * Draws.logNormal(0.8, random);
        long launchDay = Math.min(untilDay - 1, host.launchDay() + random.nextInt(45));
        return new Accessory(kindIndex, maker, host, tier, appeal, launchDay);
    }

    private Hosts hostsOf(Kind kind) {
        List<Model> hosts = models.stream()
                .filter(model ->
                        kind.fits().contains(taxonomy.kinds().get(model.kind()).key()))
                .toList();
        return new Hosts(
                hosts,
                hosts.stream()
                        .mapToDouble(host -> StrictMath.pow(host.appeal(), CROWDING))
                        .toArray());
    }
}
