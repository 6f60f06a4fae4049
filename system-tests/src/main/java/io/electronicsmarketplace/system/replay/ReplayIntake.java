package io.electronicsmarketplace.system.replay;

import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.system.client.Answer;
import io.electronicsmarketplace.system.client.Api;
import io.electronicsmarketplace.system.stack.VisitorTokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Sends rows of a log to the intake as what their shoppers did, and waits until it is in their state. */
final class ReplayIntake {
    /** As many as the intake takes at once. */
    private static final int BATCH = 100;

    private final ReplayStack.Service tracker;
    private final VisitorTokens tokens;
    private final InteractionLog log;
    private final InParallel clients;
    private long accepted;

    ReplayIntake(ReplayStack.Service tracker, VisitorTokens tokens, InteractionLog log, InParallel clients) {
        this.tracker = tracker;
        this.tokens = tokens;
        this.log = log;
        this.clients = clients;
    }

    /**
     * Sends the rows from {@code from} to before {@code to} of shoppers that are {@code wanted}.
     *
     * @return how many
     * @throws IllegalStateException if the intake refuses any of them
     */
    int send(int from, int to, IntPredicate wanted) throws InterruptedException {
        Map<Integer, List<Integer>> rowsByShopper = new LinkedHashMap<>();
        int count = 0;
        for (int row = from; row < to; row++) {
            if (wanted.test(log.shopper(row))) {
                rowsByShopper
                        .computeIfAbsent(log.shopper(row), unknown -> new ArrayList<>())
                        .add(row);
                count++;
            }
        }
        List<List<Integer>> batches = new ArrayList<>();
        for (List<Integer> rows : rowsByShopper.values()) {
            for (int start = 0; start < rows.size(); start += BATCH) {
                batches.add(rows.subList(start, Math.min(rows.size(), start + BATCH)));
            }
        }
        clients.forEach(batches, this::send);
        accepted += count;
        tracker.metrics().awaitAtLeast("marketplace_state_freshness_seconds_count", accepted);
        return count;
    }

    private void send(List<Integer> rows) {
        String shopper = log.shoppers().idOf(log.shopper(rows.getFirst()));
        Api api = tracker.api().with("Visitor-Token", tokens.of(shopper));
        Answer answer = api.post(
                "/api/v1/interactions",
                Map.of("events", rows.stream().map(this::event).toList()));
        boolean taken = answer.status() == 202
                && answer.json()
                        .required("results")
                        .valueStream()
                        .allMatch(result -> result.path("status").asString("").equals("accepted"));
        if (!taken) {
            throw new IllegalStateException("the intake did not take what " + shopper + " did: " + answer);
        }
    }

    private Map<String, Object> event(int row) {
        return Map.of(
                "eventId",
                "row-" + row,
                "type",
                log.kind(row).wireName(),
                "productId",
                log.products().idOf(log.product(row)),
                "at",
                Instant.ofEpochMilli(log.atMillis(row)).toString(),
                "rating",
                5);
    }
}
