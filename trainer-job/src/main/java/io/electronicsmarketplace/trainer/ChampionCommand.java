package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.pipeline.ModelBundle;
import io.electronicsmarketplace.recommendation.promotion.ChampionPointer;
import io.electronicsmarketplace.recommendation.promotion.ChampionPointer.Champion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

    private final Settings settings;

    ChampionCommand() {
        this(Settings.of(System.getenv()));
    }

    ChampionCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException {
        try (Promotion promotion = Promotion.of(settings)) {
            Optional<Champion> champion = promotion.pointer().read();
            String wanted = previous ? champion.map(Champion::previous).orElse(null) : version;
            if (previous && wanted == null) {
                System.err.println("there is no previous champion");
                return 1;
            }
            if (wanted == null) {
                System.out.println(champion.map(ChampionCommand::sentence).orElse("no champion yet"));
                return champion.isPresent() ? 0 : 1;
            }
            if (champion.map(Champion::version).filter(wanted::equals).isPresent()) {
                System.out.println(wanted + " serves already");
                return 0;
            }
            return set(promotion, champion, wanted);
        }
    }

    private static String sentence(Champion champion) {
        return "%s serves since %s; before it: %s"
                .formatted(
                        champion.version(),
                        champion.promotedAt(),
                        champion.previous() == null ? "none" : champion.previous());
    }

    private int set(Promotion promotion, Optional<Champion> champion, String wanted) throws IOException {
        List<String> versions = versions(settings.bundleStore());
        if (!versions.contains(wanted)) {
            System.err.printf("there is no bundle %s; there are: %s%n", wanted, String.join(", ", versions));
            return 1;
        }
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

    /** Of the complete bundles, oldest first. */
    private static List<String> versions(Path store) throws IOException {
        if (!Files.isDirectory(store)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(store)) {
            return entries.filter(entry -> Files.exists(entry.resolve("manifest.json")))
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
