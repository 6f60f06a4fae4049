package io.electronicsmarketplace.recommendation.evaluation;

import io.electronicsmarketplace.recommendation.data.InteractionLog;
import it.unimi.dsi.fastutil.ints.Int2ObjectRBTreeMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntRBTreeSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Products held out of training, as if they came to the shop at T: a seeded share of all that have a row before
 * T loses these rows. Asked are the shoppers who took some of them from T on, once each, as of T; what a
 * shopper had of them before T is no target and in no list.
 *
 * @param training the rows before T without those of held-out products
 * @param cold the products held out, ascending
 * @param questions in the order of shoppers
 */
public record ColdProducts(InteractionLog training, int[] cold, List<Question> questions) {

    /**
     * One shopper.
     *
     * @param targets product indexes, ascending
     * @param had held-out products that the shopper had before T
     */
    public record Question(int shopper, int[] targets, IntSet had) {}

    /** @param share of the products with rows before T that is held out */
    public static ColdProducts of(TimeSplit split, double share, long seed) {
        InteractionLog log = split.log();
        boolean[] isCold = heldOut(split, share, new SplittableRandom(seed));
        Int2ObjectRBTreeMap<IntSet> had = new Int2ObjectRBTreeMap<>();
        Int2ObjectRBTreeMap<IntRBTreeSet> taken = new Int2ObjectRBTreeMap<>();
        int before = log.rowsBefore(split.atMillis());
        for (int row = 0; row < log.rows(); row++) {
            if (!isCold[log.product(row)]) {
                continue;
            }
            if (row < before) {
                had.computeIfAbsent(log.shopper(row), shopper -> new IntOpenHashSet())
                        .add(log.product(row));
            } else if (log.isTarget(row)) {
                taken.computeIfAbsent(log.shopper(row), shopper -> new IntRBTreeSet())
                        .add(log.product(row));
            }
        }
        List<Question> questions = new ArrayList<>();
        taken.forEach((shopper, targets) -> {
            IntSet known = had.getOrDefault(shopper, IntSet.of());
            targets.removeAll(known);
            if (!targets.isEmpty()) {
                questions.add(new Question(shopper, targets.toIntArray(), known));
            }
        });
        return new ColdProducts(split.training().without(isCold), indexes(isCold), List.copyOf(questions));
    }

    private static boolean[] heldOut(TimeSplit split, double share, SplittableRandom random) {
        boolean[] isCold = split.training().knownProducts();
        for (int product = 0; product < isCold.length; product++) {
            isCold[product] &= random.nextDouble() < share;
        }
        return isCold;
    }

    private static int[] indexes(boolean[] isCold) {
        IntRBTreeSet indexes = new IntRBTreeSet();
        for (int product = 0; product < isCold.length; product++) {
            if (isCold[product]) {
                indexes.add(product);
            }
        }
        return indexes.toIntArray();
    }
}
