package io.electronicsmarketplace.recommender.champion;

import io.electronicsmarketplace.recommendation.bundle.BundleRefused;
import io.electronicsmarketplace.recommendation.pipeline.ModelBundle;
import io.electronicsmarketplace.recommender.catalogue.CatalogueView;
import io.electronicsmarketplace.recommender.champion.ChampionMetrics.Outcome;
import io.electronicsmarketplace.recommender.champion.ChampionPointers.Move;
import io.electronicsmarketplace.recommender.following.Pace;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts the bundle that the pointer names to work. One load at a time; a pointer that moves meanwhile is
 * looked at again afterwards by whoever calls. While a champion serves, a load gives way to requests: it works in
 * short pieces with short rests between them.
 */
@Component
public class ChampionLoader {

    private static final Logger log = LoggerFactory.getLogger(ChampionLoader.class);

    /** A new replica's network may come up after it; a replica without models is better than none. */
    private static final Duration LONGEST_UNREADABLE = Duration.ofSeconds(30);

    /** By which a load takes a third longer. */
    private static final double REST = 1 / 3.0;

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
    private final Pace pace = new Pace();
    private @Nullable ModelBundle tried;

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
     * Opens and verifies a version before the pointer moves to it: a bundle that every replica would refuse is not
     * worth pointing at. The next {@link #follow} goes on with what was opened.
     *
     * @param move moves the pointer
     * @throws BundleRefused if the version cannot serve
     */
    public synchronized Move tryAndMove(String version, Supplier<Move> move) {
        tried = opened(version);
        Move made = new Move.MovedByOthers();
        try {
            made = move.get();
            return made;
        } finally {
            if (made instanceof Move.MovedByOthers) {
                letGo();
            }
        }
    }

    /** The bundle that was tried, if it is that one. */
    private ModelBundle opened(String version) {
        if (tried != null && tried.version().equals(version)) {
            return tried;
        }
        letGo();
        return open(version);
    }

    private void letGo() {
        if (tried != null) {
            tried.close();
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
            ModelBundle bundle = opened(version);
            tried = null;
            ServingModel next = warmed(bundle);
            champion.replace(next);
            status = new ChampionStatus(version, next.createdAt(), clock.instant(), version, List.of());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            metrics.loaded(Outcome.LOADED, took);
            metrics.serving(version, next.createdAt());
            log.info("champion {} serves, loaded in {} ms", version, took.toMillis());
            return true;
        } catch (BundleRefused refused) {
            if (Thread.currentThread().isInterrupted()) {
                return false; // the service ends: its files could not be read to their end
            }
            refuse(version, refused.reasons(), start);
        } catch (RuntimeException e) {
            // Whatever a bundle may do while it is tried must not reach those who are served by the old one.
            log.error("bundle {} failed while it was tried", version, e);
            refuse(
                    version,
                    List.of("it failed while it was tried: " + e.getClass().getSimpleName()),
                    start);
        }
        return false;
    }

    private void refuse(String version, List<String> reasons, long start) {
        boolean known = version.equals(status.pointedAt()) && reasons.equals(status.refused());
        status = status.refusing(version, reasons);
        metrics.loaded(Outcome.REFUSED, Duration.ofNanos(System.nanoTime() - start));
        if (!known) {
            log.error("bundle {} is refused, {} keeps serving: {}", version, status.version(), reasons);
        }
    }

    private ModelBundle open(String version) {
        Path folder = store.folder(version)
                .filter(Files::isDirectory)
                .orElseThrow(() -> new BundleRefused(
                        store.directory(), List.of("there is no bundle " + version + " in the store")));
        ModelBundle bundle = ModelBundle.open(folder, givingWay());
        if (!bundle.version().equals(version)) {
            bundle.close();
            throw new BundleRefused(folder, List.of("its manifest names another version, " + bundle.version()));
        }
        return bundle;
    }

    /** Takes the bundle over, and closes it if it fails. */
    private ServingModel warmed(ModelBundle bundle) {
        Runnable between = givingWay();
        ServingModel model = ServingModel.of(bundle, catalogue, between);
        try {
            WarmUp.warm(model, questions.questions(), clock.millis(), between);
            return model;
        } catch (RuntimeException e) {
            model.retire();
            throw e;
        }
    }

    /** What is run between pieces of a load. */
    private Runnable givingWay() {
        if (champion.version().isEmpty()) {
            return () -> {}; // requests wait for this very bundle
        }
        pace.start();
        return () -> pace.rest(REST);
    }
}
