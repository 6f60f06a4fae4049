package io.electronicsmarketplace.system.delivery;

import io.electronicsmarketplace.system.client.Answer;
import io.electronicsmarketplace.system.client.Observations;
import io.electronicsmarketplace.system.client.Shopper;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * One visitor who does something every now and then. What they do is brought to the marketplace as the
 * storefront does it: in batches of at most 100, one at a time, and again, under the same event ids, after a 429,
 * a 503 or no answer, when the answer asked for or after twice the last pause.
 */
final class Visit implements Runnable {

    private static final int MOST_PER_BATCH = 100;

    /** The storefront waits up to a minute; a test of some minutes has not that much patience. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

    private final Shopper visitor;
    private final List<String> products;
    private final int events;
    private final Duration between;
    private final SplittableRandom random;
    private final AcceptedEvents accepted;
    private final Observations answers;
    private final List<SentEvent> pending = new ArrayList<>();
    private volatile boolean givenUp;
    private volatile int unsettled;
    private int refused;
    private int failures;
    private long nextTry = System.nanoTime();

    /**
     * @param events that the visitor does in all
     * @param between one event and the next
     * @param accepted is told of every event that a 202 said to be accepted
     * @param answers is told of every answer
     */
    Visit(
            Shopper visitor,
            List<String> products,
            int events,
            Duration between,
            SplittableRandom random,
            AcceptedEvents accepted,
            Observations answers) {
        this.visitor = visitor;
        this.products = products;
        this.events = events;
        this.between = between;
        this.random = random;
        this.accepted = accepted;
        this.answers = answers;
    }

    /** Ends when every event is settled, or soon after it is given up. */
    @Override
    public void run() {
        long start = System.nanoTime();
        long startMillis = System.currentTimeMillis();
        for (int done = 0; (done < events || !pending.isEmpty()) && !givenUp; ) {
            long now = System.nanoTime();
            while (done < events && now - start >= done * between.toNanos()) {
                pending.add(event(startMillis + done * between.toMillis()));
                done++;
            }
            unsettled = pending.size();
            if (!pending.isEmpty() && now >= nextTry) {
                sendSome();
            } else {
                long nextEvent = done < events ? start + done * between.toNanos() : Long.MAX_VALUE;
                LockSupport.parkNanos((pending.isEmpty() ? nextEvent : Math.min(nextEvent, nextTry)) - now);
            }
        }
        unsettled = pending.size();
    }

    /** No more is sent; what was not settled is left. */
    void giveUp() {
        givenUp = true;
    }

    int unsettled() {
        return unsettled;
    }

    /** How many were refused for good, which none should be. To be asked when the visit has ended. */
    int refused() {
        return refused;
    }

    private SentEvent event(long atMillis) {
        String type = random.nextInt(3) == 0 ? "impression" : "view";
        return new SentEvent(
                UUID.randomUUID().toString(), type, products.get(random.nextInt(products.size())), atMillis);
    }

    private void sendSome() {
        List<SentEvent> batch = List.copyOf(pending.subList(0, Math.min(MOST_PER_BATCH, pending.size())));
        try {
            Answer answer = visitor.api().post("/api/v1/interactions", body(batch));
            answers.saw(answer);
            if (answer.status() == 202) {
                settle(batch, answer);
                failures = 0;
                return;
            }
            if (isFinal(answer.status())) {
                refused += batch.size();
                pending.removeAll(batch);
                return;
            }
            pause(answer.header("Retry-After").map(Long::parseLong).orElse(0L));
        } catch (UncheckedIOException noAnswer) {
            answers.sawNothing();
            pause(0);
        }
    }

    private static Map<String, Object> body(List<SentEvent> batch) {
        return Map.of(
                "sentAt",
                Instant.now().toString(),
                "events",
                batch.stream().map(SentEvent::json).toList());
    }

    private void settle(List<SentEvent> batch, Answer answer) {
        Map<String, SentEvent> byId = new HashMap<>();
        batch.forEach(event -> byId.put(event.id(), event));
        List<SentEvent> taken = new ArrayList<>();
        for (JsonNode result : answer.json().required("results")) {
            SentEvent event = byId.get(result.required("eventId").asString());
            if (result.required("status").asString().equals("accepted") && event != null) {
                taken.add(event);
            }
        }
        accepted.add(visitor.id(), taken);
        refused += batch.size() - taken.size();
        pending.subList(0, batch.size()).clear();
    }

    private void pause(long askedSeconds) {
        failures++;
        long own = 1L << Math.min(failures, 6);
        nextTry = System.nanoTime()
                + Duration.ofSeconds(Math.min(LONGEST_PAUSE.toSeconds(), Math.max(own, askedSeconds)))
                        .toNanos();
    }

    /** As for the storefront: our fault, and it stays so. */
    private static boolean isFinal(int status) {
        return status / 100 == 4 && !List.of(401, 403, 408, 429).contains(status);
    }
}
