package io.electronicsmarketplace.sample.catalogue;

import io.electronicsmarketplace.sample.random.Draws;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Names for model lines: a maker keeps a few family names and distinguishes its lines by what follows them. */
final class LineNames {
    private static final List<String> FAMILIES = List.of(
            "Orbit", "Aero", "Lumen", "Strata", "Vertex", "Nimbus", "Quanta", "Atlas", "Ember", "Prisma", "Solace",
            "Halo", "Onyx", "Zenith", "Fjord", "Cobalt", "Pulse", "Arc", "Mira", "Tempo", "Delta", "Glide", "Nova",
            "Sable", "Tundra", "Vela", "Cirrus", "Echelon", "Forma", "Kite", "Lyra", "Motiv", "Opal", "Ridge");

    private final Map<Integer, List<String>> familiesByBrand = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final RandomGenerator random;

    LineNames(RandomGenerator random) {
        this.random = random;
    }

    /** A name that the maker has not yet used for this kind, with a suffix by how dear the line is. */
    String next(int brand, int kind, double tier) {
        List<String> families = familiesByBrand.computeIfAbsent(
                brand,
                b -> List.of(
                        Draws.oneOf(FAMILIES, random), Draws.oneOf(FAMILIES, random), Draws.oneOf(FAMILIES, random)));
        String name = (Draws.oneOf(families, random) + " " + suffix(tier)).strip();
        while (!given.add(brand + "/" + kind + "/" + name)) {
            name = Draws.oneOf(FAMILIES, random) + " " + (char) ('A' + random.nextInt(26)) + (1 + random.nextInt(9))
                    + "0";
        }
        return name;
    }

    private static String suffix(double tier) {
        if (tier < 0.25) {
            return "Lite";
        }
        if (tier < 0.55) {
            return "";
        }
        return tier < 0.8 ? "Plus" : "Pro";
    }
}
