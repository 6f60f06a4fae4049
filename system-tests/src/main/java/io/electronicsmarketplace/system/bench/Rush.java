package io.electronicsmarketplace.system.bench;

import io.electronicsmarketplace.system.client.Answer;
import io.electronicsmarketplace.system.client.Shopper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Many orders for one listing, sent at the same moment. */
public final class Rush {
    private static final int MOST_REPEATS = 10;

    private final List<Shopper> buyers;
    private final int orders;

    /** @param buyers send the orders in turn; each order has an idempotency key of its own */
    public Rush(List<Shopper> buyers, int orders) {
        this.buyers = List.copyOf(buyers);
        this.orders = orders;
    }

    /** What came of it. */
    public record Outcome(Map<Integer, Long> byStatus, double[] millis, String firstUnexpected) {
        public long sales() {
            return byStatus.getOrDefault(201, 0L);
        }

        /** One sale, and a conflict for everybody else. */
        public boolean isRight(int orders) {
            return sales() == 1 && byStatus.getOrDefault(409, 0L) == orders - 1;
        }
    }

    private record Timed(Answer answer, double millis) {}

    /** As the API asks for: after 503 and 429 the same order again, under the same key. */
    private static Answer buyUntilTold(Shopper buyer, String listing) throws InterruptedException {
        UUID key = UUID.randomUUID();
        Answer answer = buyer.buy(listing, key);
        for (int again = 0; again < MOST_REPEATS && (answer.status() == 503 || answer.status() == 429); again++) {
            Thread.sleep(Duration.ofSeconds(
                    Long.parseLong(answer.header("Retry-After").orElse("1"))));
            answer = buyer.buy(listing, key);
        }
        return answer;
    }

    public Outcome on(String listing) throws InterruptedException {
        var go = new CountDownLatch(1);
        List<Future<Timed>> futures = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < orders; i++) {
                Shopper buyer = buyers.get(i % buyers.size());
                futures.add(threads.submit(() -> {
                    go.await();
                    long start = System.nanoTime();
                    Answer answer = buyUntilTold(buyer, listing);
                    return new Timed(answer, (System.nanoTime() - start) / 1e6);
                }));
            }
            go.countDown();
        }
        List<Timed> answers = futures.stream().map(Future::resultNow).toList();
        return new Outcome(
                answers.stream()
                        .collect(Collectors.groupingBy(
                                timed -> timed.answer().status(), TreeMap::new, Collectors.counting())),
                answers.stream().mapToDouble(Timed::millis).sorted().toArray(),
                answers.stream()
                        .map(Timed::answer)
                        .filter(answer -> answer.status() != 201 && answer.status() != 409)
                        .map(Answer::toString)
                        .findFirst()
                        .orElse(""));
    }
}
