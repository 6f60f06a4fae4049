package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.pipeline.ModelBundle;
import io.electronicsmarketplace.recommendation.promotion.ChampionPointer;
import io.electronicsmarketplace.recommendation.promotion.ChampionPointer.Champion;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code champion}: show, set, roll back. */
@Command(
        name = "champion",
        description = "Shows the bundle that serves; with a version or --previous, changes it.",
        mixinStandardHelpOptions = true)
final class ChampionCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", description = "Version of the bundle that is to serve.")
    private @Nullable String version;

    @Option(names = "--previous", description = "Back to the bundle that served before.")
    private boolean previous;

    @Override
    public Integer call() {
        Settings settings = Settings.of(System.getenv());
        try (Promotion promotion = Promotion.of(settings)) {
            Optional<Champion> champion = promotion.pointer().read();
            String wanted = previous ? champion.map(Champion::previous).orElse(null) : version;
            if (previous && wanted == null) {
                System.err.println("there is no previous champion");
                return 1;
            }
            if (wanted != null) {
                return set(settings, promotion, champion, wanted);
            }
            champion.ifPresentOrElse(
                    serving -> System.out.printf(
                            "%s (promoted %s; before: %s)%n",
                            serving.version(), serving.promotedAt(), serving.previous()),
                    () -> System.out.println("no champion yet"));
            return champion.isPresent() ? 0 : 1;
        }
    }

    private static int set(Settings settings, Promotion promotion, Optional<Champion> champion, String wanted) {
        try (Lease lease = promotion.acquire();
                ModelBundle bundle = ModelBundle.open(settings.bundleStore().resolve(wanted))) {
            ChampionPointer pointer = promotion.pointer();
            pointer.move(new Champion(
                    bundle.version(),
                    champion.map(Champion::version).orElse(null),
                    Instant.now().toString()));
            System.out.println("champion: " + bundle.version());
            return 0;
        }
    }
}
