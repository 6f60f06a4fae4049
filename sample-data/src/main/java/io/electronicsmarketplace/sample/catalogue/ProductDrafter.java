package io.electronicsmarketplace.sample.catalogue;

import io.electronicsmarketplace.sample.random.Draws;
import io.electronicsmarketplace.sample.random.Streams;
import io.electronicsmarketplace.sample.random.Streams.Purpose;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Writes up products: title, features, attributes and prices for a model's variant or an accessory. */
final class ProductDrafter {
    private static final DateTimeFormatter FIRST_AVAILABLE =
            DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);
    private static final List<String> COLOURS =
            List.of("Black", "White", "Graphite", "Silver", "Sand", "Navy", "Sage", "Crimson");
    // The entry variant sells best.
    private static final double[] APPEAL_BY_VARIANT = {1.0, 0.7, 0.4};
    private static final double QUALITY_SPREAD = 0.35;

    private final Taxonomy taxonomy;
    private final Streams streams;
    private final ProductIds ids;
    private final long untilDay;
    // Accessories are models of their own, numbered downwards so as not to meet the devices'.
    private int nextAccessoryModel = -2;
    private int drafted;

    ProductDrafter(Taxonomy taxonomy, Streams streams, long untilDay) {
        this.taxonomy = taxonomy;
        this.streams = streams;
        this.ids = new ProductIds(streams.of(Purpose.PRODUCT));
        this.untilDay = untilDay;
    }

    Product device(Model model, int variant) {
        Kind kind = taxonomy.kinds().get(model.kind());
        SplittableRandom random = nextStream();
        String variantName = kind.variants().isEmpty() ? null : kind.variants().get(variant);
        Map<String, String> details = details(kind, taxonomy.brands().get(model.brand()), model.name(), random);
        if (variantName != null && kind.variantName() != null) {
            details.put(kind.variantName(), variantName);
        }
        finish(details, model.launchDay(), random);
        long atLaunch = Prices.atLaunchCents(kind, model.tier(), variant);
        double quality = QUALITY_SPREAD * random.nextGaussian() + 0.3 * (model.tier() - 0.5);
        return new Product(
                ids.next(),
                model.kind(),
                model.brand(),
                model.number(),
                model.generation(),
                -1,
                model.tier(),
                quality,
                model.appeal() * APPEAL_BY_VARIANT[variant],
                model.launchDay(),
                atLaunch,
                Prices.agedCents(kind, atLaunch, untilDay - model.launchDay()),
                title(model.name(), kind, variantName, details),
                variantName,
                features(kind, random),
                details);
    }

    Product accessory(Accessory accessory) {
        Kind kind = taxonomy.kinds().get(accessory.kind());
        Brand brand = taxonomy.brands().get(accessory.brand());
        SplittableRandom random = nextStream();
        Map<String, String> details = details(kind, brand, null, random);
        details.put("Compatible Devices", accessory.host().name());
        finish(details, accessory.launchDay(), random);
        String title = "%s %s%s for %s, %s"
                .formatted(
                        brand.name(),
                        details.containsKey("Material") ? details.get("Material") + " " : "",
                        kind.noun(),
                        accessory.host().name(),
                        details.get("Colour"));
        long atLaunch = Prices.atLaunchCents(kind, accessory.tier(), 0);
        return new Product(
                ids.next(),
                accessory.kind(),
                accessory.brand(),
                nextAccessoryModel--,
                1,
                accessory.host().number(),
                accessory.tier(),
                QUALITY_SPREAD * random.nextGaussian(),
                accessory.appeal(),
                accessory.launchDay(),
                atLaunch,
                Prices.agedCents(kind, atLaunch, untilDay - accessory.launchDay()),
                title,
                null,
                features(kind, random),
                details);
    }

    private SplittableRandom nextStream() {
        drafted++;
        return streams.of(Purpose.PRODUCT, drafted);
    }

    private static Map<String, String> details(
            Kind kind, Brand brand, @Nullable String modelName, RandomGenerator random) {
        var details = new LinkedHashMap<String, String>();
        details.put("Brand", brand.name());
        if (modelName != null) {
            details.put("Model Name", modelName.substring(brand.name().length() + 1));
        }
        kind.details().forEach((name, values) -> details.put(name, Draws.oneOf(values, random)));
        return details;
    }

    private static void finish(Map<String, String> details, long launchDay, RandomGenerator random) {
        details.putIfAbsent("Colour", Draws.oneOf(COLOURS, random));
        details.put("Item model number", "%c%c-%04d".formatted(letter(random), letter(random), random.nextInt(10_000)));
        details.put("Date First Available", FIRST_AVAILABLE.format(LocalDate.ofEpochDay(launchDay)));
    }

    private static String title(String name, Kind kind, @Nullable String variant, Map<String, String> details) {
        var title = new ArrayList<String>();
        title.add(name + " " + kind.noun());
        if (variant != null) {
            title.add(variant);
        }
        kind.details().keySet().stream().limit(1).map(details::get).forEach(title::add);
        String colour = details.get("Colour");
        if (colour != null && !title.contains(colour)) {
            title.add(colour);
        }
        return String.join(", ", title);
    }

    private static List<String> features(Kind kind, RandomGenerator random) {
        int count = Math.min(kind.features().size(), 2 + random.nextInt(3));
        return kind.features().subList(0, count);
    }

    private static char letter(RandomGenerator random) {
        return (char) ('A' + random.nextInt(26));
    }
}
