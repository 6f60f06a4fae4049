package io.electronicsmarketplace.sample.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides a number of products among kinds. */
final class Shares {
    private Shares() {}

    /** Largest remainders; each kind gets at least one product, and the parts add up to {@code total}. */
    static int[] divide(int total, List<Kind> kinds) {
        double sum = kinds.stream().mapToDouble(Kind::share).sum();
        int spare = total - kinds.size();
        double[] exact =
                kinds.stream().mapToDouble(kind -> spare * kind.share() / sum).toArray();
        int[] parts = new int[exact.length];
        int left = spare;
        for (int i = 0; i < exact.length; i++) {
            parts[i] = 1 + (int) exact[i];
            left -= (int) exact[i];
        }
        int[] byRemainder = IntStream.range(0, exact.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> (int) exact[i] - exact[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < left; i++) {
            parts[byRemainder[i]]++;
        }
        return parts;
    }
}
