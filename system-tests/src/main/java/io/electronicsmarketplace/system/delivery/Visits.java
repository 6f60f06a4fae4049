package io.electronicsmarketplace.system.delivery;

import io.electronicsmarketplace.system.client.Observations;
import io.electronicsmarketplace.system.client.Shopper;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Visits that begin one after another, so that events come at a steady rate, whether or not they are taken. */
public final class Visits implements AutoCloseable {

    /** So few that none of a visitor's falls out of session state, not even if all were impressions. */
    private static final int EVENTS = 100;

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final List<Shopper> visitors;
    private final List<String> products;
    private final SplittableRandom random;
    private final AcceptedEvents accepted = new AcceptedEvents();
    private final Observations answers = new Observations();
    private final List<Visit> begun = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread door;
    private volatile boolean closed;

    private Visits(List<Shopper> visitors, List<String> products, int eventsPerSecond, SplittableRandom random) {
        this.visitors = List.copyOf(visitors);
        this.products = List.copyOf(products);
        this.random = random;
        long nanosBetween = TimeUnit.SECONDS.toNanos(EVENTS) / eventsPerSecond;
        this.door = Thread.ofVirtual().unstarted(() -> letIn(nanosBetween));
    }

    /** How many visitors it takes to have so many events. */
    public static int visitorsFor(int eventsPerSecond, Duration duration) {
        return (int) Math.max(1, Math.ceilDiv(eventsPerSecond * duration.toSeconds(), EVENTS));
    }

    /**
     * Lets the visitors come, each once.
     *
     * @param eventsPerSecond of all visitors together, once the first ones leave
     */
    public static Visits begin(
            List<Shopper> visitors, List<String> products, int eventsPerSecond, SplittableRandom random) {
        Visits visits = new Visits(visitors, products, eventsPerSecond, random);
        visits.door.start();
        return visits;
    }

    private void letIn(long nanosBetween) {
        long start = System.nanoTime();
        for (int i = 0; i < visitors.size(); i++) {
            long due = start + i * nanosBetween;
            while (System.nanoTime() < due && !closed) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            if (closed) {
                return;
            }
            Visit visit = new Visit(visitors.get(i), products, EVENTS, BETWEEN, random.split(), accepted, answers);
            begun.add(visit);
            threads.execute(visit);
        }
    }

    public AcceptedEvents accepted() {
        return accepted;
    }

    public Observations answers() {
        return answers;
    }

    /** Events that happened and that wait in the clients. */
    public long unsettled() {
        return begun.stream().mapToLong(Visit::unsettled).sum();
    }

    /** How many were refused for good; to be asked at the end. */
    public long refused() {
        return begun.stream().mapToLong(Visit::refused).sum();
    }

    /** Waits until all have come and every event is settled; returns whether they were in that time. */
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        if (!door.join(patience)) {
            return false;
        }
        threads.shutdown();
        return threads.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    /** Lets nobody in any more and leaves unsettled what is. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        door.interrupt();
        door.join();
        begun.forEach(Visit::giveUp);
        threads.shutdownNow();
        threads.close();
    }
}
