package io.electronicsmarketplace.recommendation.promotion;

import java.util.List;

/** What the gate says: the challenger wins if every check passed. */
public record Verdict(List<Check> checks) {

    public Verdict {
        checks = List.copyOf(checks);
    }

    public boolean wins() {
        return checks.stream().allMatch(Check::passed);
    }

    /** Sentences for the manifest: why it won, or what it failed at. */
    public List<String> reasons() {
        boolean wins = wins();
        return checks.stream()
                .filter(check -> check.passed() == wins)
                .map(check -> check.name() + ": " + check.detail())
                .toList();
    }
}
