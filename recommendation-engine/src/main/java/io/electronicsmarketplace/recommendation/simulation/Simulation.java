package io.electronicsmarketplace.recommendation.simulation;

import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.evaluation.TimeSplit;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.promotion.Ledger;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** All regimes on one world, from one first bundle. Equal settings give equal figures, on any number of threads. */
public final class Simulation {
    private final SimulationSettings settings;
    private final Threads threads;
    private final TreeLearner learner;
    private final Path folder;
    private final Consumer<String> progress;
    private final World world;

    /**
     * @param folder for bundles and ledgers, which must be empty
     * @param progress hears a line now and then
     */
    public Simulation(
            SimulationSettings settings, Threads threads, TreeLearner learner, Path folder, Consumer<String> progress) {
        this.settings = settings;
        this.threads = threads;
        this.learner = learner;
        this.folder = folder;
        this.progress = progress;
        this.world = new World(settings);
    }

    /**
     * What became of all regimes.
     *
     * @param offers of poison to the gate of the live regime, by week
     */
    record Result(List<Loop.Course> courses, List<WeekOffers> offers) {
        Loop.Course course(Regime regime) {
            return courses.get(regime.ordinal());
        }
    }

    /** What the gate was offered after a week, counted from 0. */
    record WeekOffers(int week, List<Poison.Offer> offers) {}

    /** Runs everything and tells it as JSON: {@code rows} of figures, {@code weeks}, {@code poison}. */
    public ObjectNode run() {
        return new SimulationReport(settings).of(courses());
    }

    Result courses() {
        Training warmUp = new Training(settings, threads, learner, directory("first"));
        Loop past = warmedUp();
        progress.accept("warm-up: training the first bundle");
        Training.Trained first = warmUp.train(past.facts(0), null, 0);
        List<Loop.Course> courses = new ArrayList<>();
        List<WeekOffers> offers = new ArrayList<>();
        for (Regime regime : Regime.values()) {
            Training training = new Training(settings, threads, learner, directory(regime.wireName()));
            warmUp.ledger().openings().forEach(training.ledger()::record);
            Loop loop = warmedUp();
            courses.add(loop.run(regime, first, training, (week, serving) -> {
                progress.accept("%s: week %d of %d".formatted(regime.wireName(), week + 1, settings.weeks()));
                if (regime == Regime.LIVE && isOffered(week)) {
                    offers.add(offers(week, loop, serving, training.ledger()));
                }
            }));
        }
        return new Result(courses, offers);
    }

    /** Poison is offered before the shift and at the end: each offer costs as much as a contest. */
    private boolean isOffered(int week) {
        return week == settings.shiftWeek() - 1 || week == settings.weeks() - 1;
    }

    private Loop warmedUp() {
        Loop loop = new Loop(settings, world, threads);
        loop.warmUp();
        return loop;
    }

    private WeekOffers offers(int week, Loop loop, Training.Trained serving, Ledger ledger) {
        ShopLog.Facts facts = loop.facts(7 * (week + 1));
        List<Poison.Offer> offers = new Poison(settings.seed(), threads, learner).offer(facts, serving.recipe());
        record(facts.log(), ledger, week);
        return new WeekOffers(week, offers);
    }

    private static void record(InteractionLog log, Ledger ledger, int week) {
        long from = TimeSplit.of(log).atMillis();
        ledger.record(new Ledger.Opening(
                Instant.ofEpochMilli(World.millis(7 * (week + 1))).toString(),
                "report",
                from,
                log.atMillis(log.rows() - 1) + 1,
                log.rows() - log.rowsBefore(from),
                "poisoned challengers, which nobody would have served"));
    }

    private Path directory(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder in " + folder, e);
        }
    }
}
