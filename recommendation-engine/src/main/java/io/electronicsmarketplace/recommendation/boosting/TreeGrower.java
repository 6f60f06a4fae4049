package io.electronicsmarketplace.recommendation.boosting;

import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Grows one tree leaf-wise (Ke et al., LightGBM, NIPS 2017): the leaf whose best split gains most is split
 * next. Of two siblings the smaller one is summed into histograms, the other's are the difference. A
 * feature's histogram is summed by one thread in the order of rows, so sums do not depend on threads.
 */
final class TreeGrower {
    private final BinnedRows data;
    private final FeatureBins bins;
    private final BoostingSettings settings;
    private final int[] features;
    private final float[] gradients;
    private final float[] curvatures;
    private final Threads threads;

    TreeGrower(
            BinnedRows data,
            FeatureBins bins,
            BoostingSettings settings,
            int[] features,
            float[] gradients,
            float[] curvatures,
            Threads threads) {
        this.data = data;
        this.bins = bins;
        this.settings = settings;
        this.features = features;
        this.gradients = gradients;
        this.curvatures = curvatures;
        this.threads = threads;
    }

    /** A leaf on its way: its rows, sums per feature and bin, and the best way to split it. */
    private final class Leaf {
        private final int[] rows;
        private final double[][] sums;
        /** Which node's child it is; -1 for the root. */
        private final int parent;

        private final boolean isLeft;
        private double gain;
        private int feature = -1;
        private int bin;

        Leaf(int[] rows, double[][] sums, int parent, boolean isLeft) {
            this.rows = rows;
            this.sums = sums;
            this.parent = parent;
            this.isLeft = isLeft;
            findSplit();
        }

        private void findSplit() {
            double[] total = totals(sums[0]);
            double before = score(total[0], total[1]);
            for (int i = 0; i < features.length; i++) {
                double gradient = 0;
                double curvature = 0;
                double count = 0;
                for (int candidate = 0; candidate < bins.borders()[features[i]].length; candidate++) {
                    gradient += sums[i][3 * candidate];
                    curvature += sums[i][3 * candidate + 1];
                    count += sums[i][3 * candidate + 2];
                    if (count < settings.leastRows() || total[2] - count < settings.leastRows()) {
                        continue;
                    }
                    double found =
                            score(gradient, curvature) + score(total[0] - gradient, total[1] - curvature) - before;
                    if (found > gain) {
                        gain = found;
                        feature = i;
                        bin = candidate;
                    }
                }
            }
        }

        private float value() {
            double[] total = totals(sums[0]);
            return (float) (-settings.learningRate() * total[0] / (total[1] + settings.shrinkage()));
        }
    }

    private double score(double gradient, double curvature) {
        return gradient * gradient / (curvature + settings.shrinkage());
    }

    private static double[] totals(double[] sums) {
        double[] total = new double[3];
        for (int at = 0; at < sums.length; at++) {
            total[at % 3] += sums[at];
        }
        return total;
    }

    Tree grow(int[] rows) {
        List<Leaf> leaves = new ArrayList<>();
        leaves.add(new Leaf(rows, histograms(rows), -1, false));
        int nodes = settings.leaves() - 1;
        int[] feature = new int[nodes];
        byte[] bin = new byte[nodes];
        float[] threshold = new float[nodes];
        int[] left = new int[nodes];
        int[] right = new int[nodes];
        int node = 0;
        for (Leaf best = best(leaves); node < nodes && best != null; best = best(leaves)) {
            feature[node] = features[best.feature];
            bin[node] = (byte) best.bin;
            threshold[node] = bins.borders()[feature[node]][best.bin];
            if (best.parent >= 0) {
                (best.isLeft ? left : right)[best.parent] = node;
            }
            leaves.remove(best);
            split(best, node, leaves);
            node++;
        }
        float[] values = new float[leaves.size()];
        for (int leaf = 0; leaf < values.length; leaf++) {
            values[leaf] = leaves.get(leaf).value();
            if (leaves.get(leaf).parent >= 0) {
                (leaves.get(leaf).isLeft ? left : right)[leaves.get(leaf).parent] = ~leaf;
            }
        }
        return new Tree(
                Arrays.copyOf(feature, node),
                Arrays.copyOf(bin, node),
                Arrays.copyOf(threshold, node),
                Arrays.copyOf(left, node),
                Arrays.copyOf(right, node),
                values);
    }

    private static @Nullable Leaf best(List<Leaf> leaves) {
        Leaf best = null;
        for (Leaf leaf : leaves) {
            if (leaf.gain > (best == null ? 0 : best.gain)) {
                best = leaf;
            }
        }
        return best;
    }

    private void split(Leaf leaf, int node, List<Leaf> leaves) {
        byte[] column = data.columns()[features[leaf.feature]];
        int count = 0;
        for (int row : leaf.rows) {
            count += column[row] <= leaf.bin ? 1 : 0;
        }
        int[] low = new int[count];
        int[] high = new int[leaf.rows.length - count];
        int l = 0;
        int h = 0;
        for (int row : leaf.rows) {
            if (column[row] <= leaf.bin) {
                low[l++] = row;
            } else {
                high[h++] = row;
            }
        }
        boolean lowIsSmaller = low.length <= high.length;
        double[][] smaller = histograms(lowIsSmaller ? low : high);
        double[][] larger = leaf.sums;
        for (int i = 0; i < larger.length; i++) {
            for (int at = 0; at < larger[i].length; at++) {
                larger[i][at] -= smaller[i][at];
            }
        }
        leaves.add(new Leaf(low, lowIsSmaller ? smaller : larger, node, true));
        leaves.add(new Leaf(high, lowIsSmaller ? larger : smaller, node, false));
    }

    /** For each feature and bin: gradient, curvature and number of rows, one after the other. */
    private double[][] histograms(int[] rows) {
        double[][] sums = new double[features.length][];
        threads.forBlocks(features.length, 1, (block, from, to) -> {
            byte[] column = data.columns()[features[from]];
            double[] sum = new double[3 * (bins.borders()[features[from]].length + 1)];
            for (int row : rows) {
                int at = 3 * column[row];
                sum[at] += gradients[row];
                sum[at + 1] += curvatures[row];
                sum[at + 2]++;
            }
            sums[from] = sum;
        });
        return sums;
    }
}
