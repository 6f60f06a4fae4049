package io.electronicsmarketplace.recommender.champion;

import io.electronicsmarketplace.recommendation.bundle.BundleRefused;
import io.electronicsmarketplace.recommendation.pipeline.ModelBundle;
import io.electronicsmarketplace.recommender.catalogue.CatalogueView;
import io.electronicsmarketplace.recommender.champion.ChampionMetrics.Outcome;
import io.electronicsmarketplace.recommender.following.Pace;
import io.electronicsmarketplace.recommender.following.StopSignal;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts the bundle that the pointer names to work. One load at a time; a pointer that moves meanwhile is
 * looked at again afterwards by whoever calls. While a champion serves, a load gives way to requests: it works in
 * short pieces, and for half of the time at most.
 */
@Component
public class ChampionLoader {

    private static final Logger log = LoggerFactory.getLogger(ChampionLoader.class);

    /** A new replica's network may come up after it; a replica without models is better than none. */
    private static final Duration LONGEST_UNREADABLE = Duration.ofSeconds(30);

    private final BundleStore store;
    private final ChampionPointers pointers;
    private final Champion champion;
    private final CatalogueView catalogue;
    private final RecentQuestions questions;
    private final ChampionMetrics metrics;
    private final Clock clock;
    private volatile ChampionStatus status = ChampionStatus.NONE;
    private volatile boolean followed;
    private volatile @Nullable Instant firstUnreadable;
    private final Pace pace = new Pace(new StopSignal(), 1);
    private @Nullable Tried tried;

    /** A model that is ready, and how long that took. */
    private record Tried(ServingModel model, Duration took) {
        boolean is(String version) {
            return model.version().equals(version);
        }
    }

    ChampionLoader(
            BundleStore store,
            ChampionPointers pointers,
            Champion champion,
            CatalogueView catalogue,
            RecentQuestions questions,
            ChampionMetrics metrics,
            Clock clock) {
        this.store = store;
        this.pointers = pointers;
        this.champion = champion;
        this.catalogue = catalogue;
        this.questions = questions;
        this.metrics = metrics;
        this.clock = clock;
    }

    ChampionStatus status() {
        return status;
    }

    /** Whether the pointer was followed once, to whatever end, or could not be read for too long to go on waiting. */
    boolean hasLooked() {
        Instant since = firstUnreadable;
        return followed || (since != null && clock.instant().isAfter(since.plus(LONGEST_UNREADABLE)));
    }

    /**
     * Looks at the pointer, and loads what it names unless that serves already.
     *
     * @return whether what the pointer names, if it names anything, serves now
     */
    synchronized boolean follow() {
        try {
            boolean served = pointers.read()
                    .map(tagged -> serve(tagged.pointer().version()))
                    .orElse(true);
            followed = true;
            return served;
        } catch (UncheckedIOException e) {
            log.warn("the champion pointer cannot be read: {}", e.getMessage());
            return false;
        } finally {
            if (!followed && firstUnreadable == null) {
                firstUnreadable = clock.instant();
            }
        }
    }

    /**
     * Makes a version ready to serve, for a pointer that is about to move to it: a bundle that every replica would
     * refuse is not worth pointing at. It waits for the next {@link #follow}, which puts it to work or lets it go.
     *
     * @throws BundleRefused if it cannot serve
     */
    public synchronized void tryOut(String version) {
        if (!version.equals(status.version()) && (tried == null || !tried.is(version))) {
            letGo();
            tried = open(version);
        }
    }

    private void letGo() {
        if (tried != null) {
            tried.model().retire();
            tried = null;
        }
    }

    private boolean serve(String version) {
        if (version.equals(status.version())) {
            letGo();
            status = status.refusing(version, List.of());
            return true;
        }
        long start = System.nanoTime();
        try {
            tryOut(version);
        } catch (BundleRefused refused) {
            refuse(version, refused.reasons(), start);
            return false;
        }
        Tried next = Objects.requireNonNull(tried);
        tried = null;
        champion.replace(next.model());
        Instant createdAt = next.model().createdAt();
        status = new ChampionStatus(version, createdAt, clock.instant(), version, List.of());
        metrics.loaded(Outcome.LOADED, next.took());
        metrics.serving(version, createdAt);
        log.info("champion {} serves, loaded in {} ms", version, next.took().toMillis());
        return true;
    }

    private void refuse(String version, List<String> reasons, long start) {
        boolean known = version.equals(status.pointedAt()) && reasons.equals(status.refused());
        status = status.refusing(version, reasons);
        metrics.loaded(Outcome.REFUSED, Duration.ofNanos(System.nanoTime() - start));
        if (!known) {
            log.error("bundle {} is refused, {} keeps serving: {}", version, status.version(), reasons);
        }
    }

    /** Whatever a bundle may do while it is tried must not reach those who are served by the old one. */
    private Tried open(String version) {
        long start = System.nanoTime();
        Path folder = store.folder(version)
                .filter(Files::isDirectory)
                .orElseThrow(() -> new BundleRefused(
                        store.directory(), List.of("there is no bundle " + version + " in the store")));
        try {
            ServingModel model = open(folder, version, giveWay());
            return new Tried(model, Duration.ofNanos(System.nanoTime() - start));
        } catch (BundleRefused refused) {
            throw refused;
        } catch (RuntimeException e) {
            log.error("bundle {} failed while it was tried", version, e);
            throw new BundleRefused(
                    folder,
                    List.of("it failed while it was tried: " + e.getClass().getSimpleName()));
        }
    }

    private Runnable giveWay() {
        if (champion.version().isEmpty()) {
            return () -> {}; // requests wait for this very bundle
        }
        pace.start();
        return pace::rest;
    }

    /** Opens, verifies and warms; closes it again if any of that fails. */
    private ServingModel open(Path folder, String version, Runnable between) {
        ModelBundle bundle = ModelBundle.open(folder, between);
        if (!bundle.version().equals(version)) {
            bundle.close();
            throw new BundleRefused(folder, List.of("its manifest names another version, " + bundle.version()));
        }
        ServingModel model = ServingModel.of(bundle, catalogue, between);
        try {
            WarmUp.warm(model, questions.questions(), clock.millis(), between);
            return model;
        } catch (RuntimeException e) {
            model.retire();
            throw e;
        }
    }
}
