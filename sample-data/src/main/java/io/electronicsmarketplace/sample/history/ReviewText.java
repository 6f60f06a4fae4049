package io.electronicsmarketplace.sample.history;

import io.electronicsmarketplace.sample.catalogue.Kind;
import io.electronicsmarketplace.sample.random.Draws;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Short reviews that agree with their stars. */
final class ReviewText {
    private static final List<String> GLAD_TITLES =
            List.of("Would buy again", "Exactly what I needed", "Better than expected", "Very happy", "Five stars");
    private static final List<String> FAIR_TITLES =
            List.of("Does the job", "Good, with small flaws", "All right for the price", "Decent");
    private static final List<String> SAD_TITLES =
            List.of("Disappointed", "Sent it back", "Not for me", "Stopped working");

    private static final List<String> GLAD = List.of(
            "I use this %s every day and have nothing to complain about.",
            "Second-hand and still like new: this %s was a bargain.",
            "Works at once, feels solid. The best %s I have had.",
            "My old %s broke after years, this one is a clear step up.");
    private static final List<String> FAIR = List.of(
            "The %s is fine, though the manual could be clearer.",
            "A decent %s; I had hoped for a little more.", "It works. For the same money there may be a better %s.");
    private static final List<String> SAD = List.of(
            "The %s arrived with a fault and had to go back.",
            "After two weeks the %s gave up.", "This %s is not what the description promises.");

    private ReviewText() {}

    static String title(int stars, RandomGenerator random) {
        return Draws.oneOf(byStars(stars, GLAD_TITLES, FAIR_TITLES, SAD_TITLES), random);
    }

    static String text(Kind kind, int stars, RandomGenerator random) {
        String sentence = Draws.oneOf(byStars(stars, GLAD, FAIR, SAD), random)
                .replace("%s", kind.noun().toLowerCase(Locale.ENGLISH));
        return stars >= 4 && random.nextBoolean()
                ? sentence + " " + Draws.oneOf(kind.features(), random) + ", as promised."
                : sentence;
    }

    private static List<String> byStars(int stars, List<String> glad, List<String> fair, List<String> sad) {
        if (stars >= 4) {
            return glad;
        }
        return stars == 3 ? fair : sad;
    }
}
