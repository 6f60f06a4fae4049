package io.electronicsmarketplace.recommendation.simulation;

import java.util.List;
import java.util.stream.Stream;

/** Weeks that are told of together, from {@code from} to {@code to}, exclusive, counted from 0. */
record Span(String name, int from, int to) {

    /** Before tastes shift, the week in which they did, and after it; those that are not empty. */
    static List<Span> of(SimulationSettings settings) {
        int shift = Math.min(settings.shiftWeek(), settings.weeks());
        int after = Math.min(shift + 1, settings.weeks());
        return Stream.of(
                        new Span("before the shift", 0, shift),
                        new Span("week of the shift", shift, after),
                        new Span("after the shift", after, settings.weeks()))
                .filter(span -> span.from() < span.to())
                .toList();
    }
}
