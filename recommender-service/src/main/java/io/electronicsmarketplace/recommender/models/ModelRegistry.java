package io.electronicsmarketplace.recommender.models;

import io.electronicsmarketplace.recommendation.bundle.BundleRefused;
import io.electronicsmarketplace.recommendation.bundle.Manifest;
import io.electronicsmarketplace.recommender.champion.BundleStore;
import io.electronicsmarketplace.recommender.champion.ChampionLoader;
import io.electronicsmarketplace.recommender.champion.ChampionPointers;
import io.electronicsmarketplace.recommender.champion.ChampionPointers.Move;
import io.electronicsmarketplace.recommender.champion.ChampionPointers.Tagged;
import io.electronicsmarketplace.recommender.models.Promotion.MovedByOthers;
import io.electronicsmarketplace.recommender.models.Promotion.Promoted;
import io.electronicsmarketplace.recommender.models.Promotion.Refused;
import io.electronicsmarketplace.recommender.models.Promotion.Unknown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the bundle store and moves the champion pointer. All of it blocks. */
@Service
class ModelRegistry {

    private static final Logger log = LoggerFactory.getLogger(ModelRegistry.class);

    private final BundleStore store;
    private final ChampionPointers pointers;
    private final ChampionLoader loader;
    private final Clock clock;

    ModelRegistry(BundleStore store, ChampionPointers pointers, ChampionLoader loader, Clock clock) {
        this.store = store;
        this.pointers = pointers;
        this.loader = loader;
        this.clock = clock;
    }

    /**
     * Models, newest first: versions begin with the time at which they were made.
     *
     * @param after the last version of the page before
     */
    ModelPage page(@Nullable String after, int limit) {
        List<String> versions = store.versions().stream()
                .filter(version -> after == null || version.compareTo(after) < 0)
                .sorted(Comparator.reverseOrder())
                .limit(limit + 1L)
                .toList();
        List<String> page = versions.subList(0, Math.min(limit, versions.size()));
        List<Model> models =
                page.stream().flatMap(version -> model(version).stream()).toList();
        return new ModelPage(models, versions.size() > limit ? page.getLast() : null);
    }

    Optional<Model> model(String version) {
        return store.file(version, Manifest.FILE_NAME)
                .flatMap(ModelRegistry::read)
                .map(manifest -> Model.of(manifest, manifest.version().equals(championVersion())));
    }

    /** A file that lies beside the model's, such as its report. */
    Optional<byte[]> file(String version, String name) throws IOException {
        Optional<Path> file = store.file(version, name);
        return file.isEmpty() ? Optional.empty() : Optional.of(Files.readAllBytes(file.get()));
    }

    Optional<Tagged> champion() {
        return pointers.read();
    }

    /** Makes a version the champion, after it was tried here. */
    Promotion promote(String version, String expectedTag) {
        Optional<Path> folder = store.folder(version).filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return new Unknown();
        }
        if (!champion().map(Tagged::tag).orElse(ChampionPointers.ABSENT).equals(expectedTag)) {
            return new MovedByOthers();
        }
        try {
            return switch (loader.tryAndMove(version, () -> pointers.move(expectedTag, version, clock.instant()))) {
                case Move.Moved moved -> {
                    log.info("champion pointer moved to {}", version);
                    yield new Promoted(moved.now());
                }
                case Move.MovedByOthers _ -> new MovedByOthers();
            };
        } catch (BundleRefused refused) {
            return new Refused(refused.reasons());
        }
    }

    private @Nullable String championVersion() {
        return champion().map(tagged -> tagged.pointer().version()).orElse(null);
    }

    private static Optional<Manifest> read(Path manifest) {
        try {
            return Optional.of(JsonMapper.shared().readValue(Files.readString(manifest), Manifest.class));
        } catch (IOException | JacksonException | NullPointerException e) {
            log.warn("{} cannot be read: {}", manifest, e.toString());
            return Optional.empty();
        }
    }
}
