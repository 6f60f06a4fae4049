package io.electronicsmarketplace.system.replay;

import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.evaluation.EvaluationQuery;
import io.electronicsmarketplace.recommendation.evaluation.LiveLists;
import io.electronicsmarketplace.recommendation.pipeline.ModelBundle;
import io.electronicsmarketplace.system.client.Answer;
import io.electronicsmarketplace.system.client.Api;
import io.electronicsmarketplace.system.stack.VisitorTokens;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The course of a replay: what happened before T, and then each day of the test window. First the day's feeds
 * are asked for, by who will come that day, then what they did is told; then the next day begins.
 */
public final class Replay {
    private static final int LIMIT = 20;
    /** Enough to keep two processors busy, too few to wait long for. */
    private static final int CLIENTS = 3;
    /** The midnight from which on the recommender's popularity and trends lack what happens. */
    private static final String COUNTED_UNTIL = "recommender_interest_until_seconds";

    private final ReplayHistory history;
    private final ModelBundle bundle;
    private final InteractionLog log;
    private final Comparison comparison;
    private final AtomicInteger failures = new AtomicInteger();

    private Replay(ReplayHistory history, ModelBundle bundle) {
        this.history = history;
        this.bundle = bundle;
        this.log = history.log();
        this.comparison = new Comparison(bundle.products().ids());
    }

    /**
     * What to play.
     *
     * @param checkout with the programs of all modules
     * @param directory for all that is made on the way; must be empty
     * @param history Amazon Reviews 2023 ratings
     * @param catalogue the products' metadata
     * @param bundle trained until T; null has one trained
     * @param trials of that training
     * @param days with queries that are played, at most
     */
    public record Plan(
            Path checkout,
            Path directory,
            Path history,
            Path catalogue,
            @Nullable Path bundle,
            int trials,
            int days) {}

    /** Plays a test window; everything that it started has ended when it returns. */
    public static ReplayOutcome run(Plan plan) throws IOException, InterruptedException {
        ReplayStore store = new ReplayStore(plan.directory().resolve("bundles"));
        Path bundle = plan.bundle() != null
                ? store.copyOf(plan.bundle())
                : store.trained(plan.checkout(), plan.history(), plan.catalogue(), plan.trials());
        try (ModelBundle opened = ModelBundle.open(bundle)) {
            ReplayHistory history = ReplayHistory.read(
                    plan.history(), plan.catalogue(), opened.products().ids());
            if (opened.pipeline().knowsUntilMillis() > history.split().atMillis()) {
                throw new IllegalArgumentException("the bundle knows what happened after T, which is "
                        + Instant.ofEpochMilli(history.split().atMillis()));
            }
            return new Replay(history, opened).run(plan.checkout(), plan.directory(), store.directory(), plan.days());
        }
    }

    private ReplayOutcome run(Path checkout, Path directory, Path store, int days)
            throws IOException, InterruptedException {
        ReplayClock clock = new ReplayClock(directory.resolve("clock"));
        clock.set(history.firstDay());
        try (VisitorTokens tokens = new VisitorTokens();
                InParallel clients = new InParallel(CLIENTS);
                ReplayStack stack = new ReplayStack(checkout, directory, clock, tokens)) {
            ReplayStack.Service tracker = stack.sessionTracker();
            ReplayCatalogue.publish(stack.kafka(), history);
            ReplayIntake intake = new ReplayIntake(tracker, tokens, log, clients);
            Map<Long, List<EvaluationQuery>> asked = history.queriesByDay(days);
            int told = log.rowsBefore(history.firstDay());
            System.out.printf(
                    "%,d interactions of shoppers who will come told, from before %s%n",
                    intake.send(0, told, shoppersOf(asked)::contains), Instant.ofEpochMilli(history.firstDay()));
            ReplayStack.Service recommender = stack.recommender(store);
            LiveLists offline = new LiveLists(history.split(), bundle.pipeline());
            for (Map.Entry<Long, List<EvaluationQuery>> day : asked.entrySet()) {
                // Of days without a query: there was nothing to ask, but something happened.
                told = tell(intake, clock, told, day.getKey() - 1);
                clock.set(day.getKey());
                recommender.metrics().awaitAtLeast(COUNTED_UNTIL, day.getKey() / 1000.0);
                ask(day.getValue(), recommender.api(), tokens, offline, clients);
                told = tell(intake, clock, told, day.getKey() + ReplayHistory.DAY_MILLIS - 1);
                say(day.getKey());
            }
        }
        return new ReplayOutcome(comparison, failures.get());
    }

    private void ask(
            List<EvaluationQuery> queries, Api api, VisitorTokens tokens, LiveLists offline, InParallel clients)
            throws InterruptedException {
        ConcurrentMap<Integer, ServedList> served = new ConcurrentHashMap<>();
        clients.forEach(IntStream.range(0, queries.size()).boxed().toList(), number -> {
            String shopper = log.shoppers().idOf(queries.get(number).shopper());
            Answer answer =
                    api.with("Visitor-Token", tokens.of(shopper)).get("/api/v1/recommendations/home?limit=" + LIMIT);
            if (answer.status() == 200) {
                served.put(number, ServedList.of(answer));
            } else {
                failures.incrementAndGet();
            }
        });
        for (int number = 0; number < queries.size(); number++) {
            EvaluationQuery query = queries.get(number);
            LiveLists.LiveList expected = offline.of(query);
            // A list that did not come holds nothing, which is what its shopper saw.
            comparison.add(
                    query,
                    served.getOrDefault(number, new ServedList(new ArrayList<>(), new ArrayList<>(), "none")),
                    expected);
        }
    }

    /** What happened up to that time; returns the first row that did not. */
    private int tell(ReplayIntake intake, ReplayClock clock, int told, long atMillis) throws InterruptedException {
        int until = log.rowsBefore(atMillis + 1);
        if (until > told) {
            clock.set(atMillis);
            intake.send(told, until, shopper -> true);
        }
        return Math.max(told, until);
    }

    /** Nobody else's past is looked at: what it did to popularity and trends is in the bundle. */
    private static IntSet shoppersOf(Map<Long, List<EvaluationQuery>> asked) {
        IntSet shoppers = new IntOpenHashSet();
        asked.values().forEach(day -> day.forEach(query -> shoppers.add(query.shopper())));
        return shoppers;
    }

    private void say(long day) {
        System.out.printf(
                Locale.ROOT,
                "%s: %,d lists so far, %,d equal%n",
                Instant.ofEpochMilli(day).toString().substring(0, 10),
                comparison.queries(),
                comparison.equal());
    }
}
