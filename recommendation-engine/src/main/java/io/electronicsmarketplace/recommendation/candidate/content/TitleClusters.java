package io.electronicsmarketplace.recommendation.candidate.content;

import io.electronicsmarketplace.recommendation.parallel.Threads;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Products by what they are, on three levels: 40 kinds, each parted in 4, and these in 4 again, by
 * spherical k-means over title vectors (Dhillon, Modha, Machine Learning 2001). Parting again costs a
 * fraction of looking for 640 clusters at once.
 */
final class TitleClusters {
    /** How many parts every cluster of the level before falls into. */
    private static final int[] PARTS = {40, 4, 4};

    static final int LEVELS = PARTS.length;

    /** Assignments hardly change afterwards. */
    private static final int ROUNDS = 8;

    private static final int BLOCK = 512;
    private static final int D = TitleVectors.DIMENSIONS;

    private final float[] vectors;
    private final boolean[] known;
    private final SplittableRandom random;
    private final Threads threads;

    private TitleClusters(float[] vectors, boolean[] known, long seed, Threads threads) {
        this.vectors = vectors;
        this.known = known;
        this.random = new SplittableRandom(seed);
        this.threads = threads;
    }

    /** Number of clusters of a level; one more than the parts, for products of which nothing is known. */
    static int count(int level) {
        int count = 1;
        for (int i = 0; i <= level; i++) {
            count *= PARTS[i];
        }
        return count + 1;
    }

    /**
     * The cluster of a level that one of the finest level is part of. Clusters are numbered so that the parts
     * of one follow each other; the last number, of what is not known, stays the last.
     */
    static int ancestor(int finest, int level) {
        int cluster = finest;
        for (int i = LEVELS - 1; i > level; i--) {
            cluster /= PARTS[i];
        }
        return cluster;
    }

    /**
     * The cluster of each product on each level, a row of {@link #LEVELS} numbers per product.
     *
     * @param known which products the clusters are learnt from; the others join the nearest
     */
    static int[] of(float[] vectors, boolean[] known, long seed, Threads threads) {
        return new TitleClusters(vectors, known, seed, threads).clusters();
    }

    private int[] clusters() {
        int[] clusters = new int[known.length * LEVELS];
        int[] parents = new int[known.length];
        for (int product = 0; product < known.length; product++) {
            parents[product] = isZero(product) ? -1 : 0;
        }
        int parentCount = 1;
        for (int level = 0; level < LEVELS; level++) {
            parents = parted(parents, parentCount, PARTS[level]);
            parentCount *= PARTS[level];
            for (int product = 0; product < known.length; product++) {
                clusters[product * LEVELS + level] = parents[product] < 0 ? parentCount : parents[product];
            }
        }
        return clusters;
    }

    private boolean isZero(int product) {
        for (int i = product * D; i < (product + 1) * D; i++) {
            if (vectors[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** The new cluster of each product: part {@code p} of parent {@code c} has number {@code c · parts + p}. */
    private int[] parted(int[] parents, int parentCount, int parts) {
        IntArrayList[] members = new IntArrayList[parentCount];
        Arrays.setAll(members, parent -> new IntArrayList());
        for (int product = 0; product < parents.length; product++) {
            if (parents[product] >= 0) {
                members[parents[product]].add(product);
            }
        }
        int[] clusters = new int[parents.length];
        Arrays.fill(clusters, -1);
        for (int parent = 0; parent < parentCount; parent++) {
            part(members[parent].toIntArray(), parts, parent * parts, clusters);
        }
        return clusters;
    }

    private void part(int[] members, int parts, int firstCluster, int[] clusters) {
        int[] learnt = Arrays.stream(members).filter(product -> known[product]).toArray();
        float[] centres = new float[parts * D];
        for (int part = 0; part < parts && learnt.length > 0; part++) {
            int start = learnt[random.nextInt(learnt.length)];
            System.arraycopy(vectors, start * D, centres, part * D, D);
        }
        for (int round = 0; round < ROUNDS; round++) {
            assign(learnt, centres, parts, firstCluster, clusters);
            centres = centres(learnt, clusters, parts, firstCluster, centres);
        }
        assign(members, centres, parts, firstCluster, clusters);
    }

    private void assign(int[] members, float[] centres, int parts, int firstCluster, int[] clusters) {
        threads.forBlocks(members.length, BLOCK, (block, from, to) -> {
            for (int i = from; i < to; i++) {
                int best = 0;
                float nearest = Float.NEGATIVE_INFINITY;
                for (int part = 0; part < parts; part++) {
                    float similarity = dot(members[i] * D, centres, part * D);
                    if (similarity > nearest) {
                        nearest = similarity;
                        best = part;
                    }
                }
                clusters[members[i]] = firstCluster + best;
            }
        });
    }

    private float dot(int offset, float[] centres, int centre) {
        float sum = 0;
        for (int i = 0; i < D; i++) {
            sum += vectors[offset + i] * centres[centre + i];
        }
        return sum;
    }

    /** Unit vectors of the members' sums; a part without members keeps its centre. */
    private float[] centres(int[] members, int[] clusters, int parts, int firstCluster, float[] before) {
        double[] sums = new double[parts * D];
        for (int member : members) {
            int part = clusters[member] - firstCluster;
            for (int i = 0; i < D; i++) {
                sums[part * D + i] += vectors[member * D + i];
            }
        }
        float[] centres = before.clone();
        for (int part = 0; part < parts; part++) {
            double square = 0;
            for (int i = part * D; i < (part + 1) * D; i++) {
                square += sums[i] * sums[i];
            }
            for (int i = part * D; i < (part + 1) * D && square > 0; i++) {
                centres[i] = (float) (sums[i] / Math.sqrt(square));
            }
        }
        return centres;
    }
}
