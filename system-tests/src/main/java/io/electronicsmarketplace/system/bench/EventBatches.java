package io.electronicsmarketplace.system.bench;

import io.electronicsmarketplace.system.client.Shopper;
import io.electronicsmarketplace.system.delivery.AcceptedEvents;
import io.electronicsmarketplace.system.delivery.SentEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests with batches of events, none of them twice, and what became of these events by the answers. A batch
 * is one visitor's, and the visitors take turns.
 */
final class EventBatches implements OpenLoopLoad.Listener {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String url;
    private final List<Shopper> visitors;
    private final List<String> products;
    private final int size;
    private final SplittableRandom random = new SplittableRandom(1);

    /** Its first half is the same in all event ids of this run. */
    private final long run = UUID.randomUUID().getMostSignificantBits();

    /** A day ago and on, so that no two events are of the same time, and none lies in the future. */
    private final long firstMillis = System.currentTimeMillis() - 24 * 3_600_000L;

    private final Map<String, Sent> unanswered = new HashMap<>();
    private long events;
    private int batches;
    private AcceptedEvents accepted = new AcceptedEvents();
    private final Map<String, Long> rejected = new TreeMap<>();

    private record Sent(String visitorId, SentEvent event) {}

    /** @param size events in a batch, at most 100 */
    EventBatches(String url, List<Shopper> visitors, List<String> products, int size) {
        this.url = url;
        this.visitors = List.copyOf(visitors);
        this.products = List.copyOf(products);
        this.size = size;
    }

    /** So many requests, whose outcome is noted from now on. */
    List<OpenLoopLoad.Target> next(int count) {
        unanswered.clear();
        rejected.clear();
        accepted = new AcceptedEvents();
        List<OpenLoopLoad.Target> targets = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Shopper visitor = visitors.get(batches++ % visitors.size());
            targets.add(new OpenLoopLoad.Target(
                    "POST",
                    url,
                    Map.of(Shopper.VISITOR_TOKEN, visitor.token(), "Content-Type", "application/json"),
                    batch(visitor.id())));
        }
        return targets;
    }

    private String batch(String visitorId) {
        List<Map<String, String>> json = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            // Most of what a shopper's device reports is what was shown.
            String type = random.nextInt(3) == 0 ? "view" : "impression";
            SentEvent event = new SentEvent(
                    new UUID(run, events).toString(),
                    type,
                    products.get(random.nextInt(products.size())),
                    firstMillis + events);
            events++;
            unanswered.put(event.id(), new Sent(visitorId, event));
            json.add(event.json());
        }
        return JSON.writeValueAsString(Map.of("events", json));
    }

    @Override
    public void answered(int status, byte[] body) {
        if (status != 202) {
            rejected.merge(status == 0 ? "no answer" : String.valueOf(status), (long) size, Long::sum);
            return;
        }
        Map<String, List<SentEvent>> byVisitor = new HashMap<>();
        for (JsonNode result : JSON.readTree(body).required("results")) {
            Sent sent = unanswered.remove(result.required("eventId").asString());
            if (result.required("status").asString().equals("accepted") && sent != null) {
                byVisitor
                        .computeIfAbsent(sent.visitorId(), absent -> new ArrayList<>())
                        .add(sent.event());
            } else {
                rejected.merge(result.path("problem").path("type").asString("unknown"), 1L, Long::sum);
            }
        }
        byVisitor.forEach(accepted::add);
    }

    /** Of the requests that {@link #next} gave last. */
    AcceptedEvents accepted() {
        return accepted;
    }

    /** How many events of these were not accepted, by status or type of problem. */
    Map<String, Long> rejected() {
        return rejected;
    }
}
