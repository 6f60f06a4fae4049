package io.electronicsmarketplace.system.client;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What clients saw: how many of each status, what was no proper answer, and for how long nothing went well. */
public final class Observations {
    /** In place of a status: the connection failed or nothing came. */
    public static final int NO_ANSWER = 0;

    private final Map<Integer, Integer> byStatus = new TreeMap<>();
    private String firstImproper = "";
    private long lastGood = System.nanoTime();
    private long longestGapNanos;

    public synchronized void saw(Answer answer) {
        byStatus.merge(answer.status(), 1, Integer::sum);
        if (answer.status() < 400) {
            long now = System.nanoTime();
            longestGapNanos = Math.max(longestGapNanos, now - lastGood);
            lastGood = now;
        } else if (firstImproper.isEmpty() && !isProblem(answer)) {
            firstImproper = answer.toString();
        }
    }

    public synchronized void sawNothing() {
        byStatus.merge(NO_ANSWER, 1, Integer::sum);
    }

    /** An error that a client can understand, and that says when to come back if it passes. */
    private static boolean isProblem(Answer answer) {
        boolean problem = answer.header("Content-Type").orElse("").startsWith("application/problem+json");
        return problem
                && (answer.status() != 503 || answer.header("Retry-After").isPresent());
    }

    public synchronized Map<Integer, Integer> byStatus() {
        return new TreeMap<>(byStatus);
    }

    public synchronized int answered() {
        return byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Answers of 400 and above, and requests without an answer. */
    public synchronized int failed() {
        return byStatus.entrySet().stream()
                .filter(entry -> entry.getKey() >= 400 || entry.getKey() == NO_ANSWER)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The first error that was not proper problem details; empty if all were. */
    public synchronized String firstImproper() {
        return firstImproper;
    }

    /** The longest time between two good answers. */
    public synchronized Duration longestGap() {
        return Duration.ofNanos(longestGapNanos);
    }

    @Override
    public synchronized String toString() {
        return "%s, longest gap %d ms%s"
                .formatted(
                        byStatus,
                        longestGap().toMillis(),
                        firstImproper.isEmpty() ? "" : ", improper: " + firstImproper);
    }
}
