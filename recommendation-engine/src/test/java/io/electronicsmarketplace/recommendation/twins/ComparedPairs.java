package io.electronicsmarketplace.recommendation.twins;

import io.electronicsmarketplace.recommendation.data.InteractionLog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Twins by the definition: every pair of products compared, as sets of (shopper, day). */
final class ComparedPairs {
    private ComparedPairs() {}

    static int[] leaders(InteractionLog log) {
        List<Set<List<Long>>> sets = new ArrayList<>();
        int[] leaders = new int[log.products().size()];
        for (int product = 0; product < leaders.length; product++) {
            leaders[product] = product;
            sets.add(new HashSet<>());
        }
        for (int row = 0; row < log.rows(); row++) {
            sets.get(log.product(row)).add(List.of((long) log.shopper(row), ShopperDays.dayOf(log, row)));
        }
        for (int left = 0; left < leaders.length; left++) {
            for (int right = 0; right < left; right++) {
                if (areTwins(sets.get(left), sets.get(right))) {
                    join(leaders, leaders[left], leaders[right]);
                }
            }
        }
        return leaders;
    }

    private static boolean areTwins(Set<List<Long>> left, Set<List<Long>> right) {
        Set<List<Long>> shared = new HashSet<>(left);
        shared.retainAll(right);
        Set<List<Long>> either = new HashSet<>(left);
        either.addAll(right);
        return shared.size() >= TwinSearch.LEAST_SHARED && shared.size() >= TwinSearch.LEAST_SIMILARITY * either.size();
    }

    private static void join(int[] leaders, int from, int to) {
        for (int product = 0; product < leaders.length; product++) {
            if (leaders[product] == from) {
                leaders[product] = to;
            }
        }
    }
}
