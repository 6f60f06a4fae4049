package io.electronicsmarketplace.recommendation.candidate.neighbours;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.TopList;
import io.electronicsmarketplace.recommendation.data.Incidence;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.Arrays;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Sums, for every product, over the shoppers who liked it and what else they liked, and keeps the
 * strongest. Costs the sum over shoppers of the square of their history's length.
 *
 * <p>Cosine of products i, j (Sarwar et al., WWW 2001): sum over shoppers of r_ui r_uj, by the norms of
 * both columns. RP3beta (Paudel, Christoffel, Newell, Bernstein, TiiS 2017): the probability of a
 * random walk i → shopper → j with its steps raised to alpha, by the popularity of j raised to beta.
 */
public final class RelationFitter {
    private static final int BLOCK = 256;

    private final Incidence byShopper;
    private final Incidence byProduct;
    private final Threads threads;

    public RelationFitter(Incidence byShopper, Threads threads) {
        this.byShopper = byShopper;
        this.byProduct = byShopper.transposed();
        this.threads = threads;
    }

    /**
     * Item-kNN.
     *
     * @param neighbours how many relations a product keeps
     * @param shrinkage added to the denominator, against chance among rare products
     */
    public record CosineSettings(int neighbours, float shrinkage) {}

    /** RP3beta; {@code neighbours} as above. A beta below 0 favours the popular where others hold it back. */
    public record WalkSettings(int neighbours, float alpha, float beta) {}

    public ItemRelations cosine(CosineSettings settings) {
        float[] norms = new float[byProduct.matrix().rows()];
        for (int product = 0; product < norms.length; product++) {
            double sum = 0;
            for (int at = byProduct.matrix().start(product);
                    at < byProduct.matrix().end(product);
                    at++) {
                sum += byProduct.evidence().get(at) * byProduct.evidence().get(at);
            }
            norms[product] = (float) Math.sqrt(sum);
        }
        float[] ones = new float[byShopper.matrix().rows()];
        Arrays.fill(ones, 1);
        return fit(
                CandidateSource.ITEM_NEIGHBOURS,
                settings.neighbours(),
                ones,
                (from, to, sum) -> sum / (norms[from] * norms[to] + settings.shrinkage()));
    }

    public ItemRelations walk(WalkSettings settings) {
        float[] shopperStep = powersOfDegrees(byShopper.matrix(), -settings.alpha());
        float[] productStep = powersOfDegrees(byProduct.matrix(), -settings.alpha());
        float[] penalty = powersOfDegrees(byProduct.matrix(), -settings.beta());
        return fit(
                CandidateSource.ITEM_GRAPH,
                settings.neighbours(),
                shopperStep,
                (from, to, sum) -> sum * productStep[from] * penalty[to]);
    }

    private static float[] powersOfDegrees(Csr matrix, float exponent) {
        float[] powers = new float[matrix.rows()];
        for (int row = 0; row < powers.length; row++) {
            powers[row] = matrix.degree(row) == 0 ? 0 : (float) Math.pow(matrix.degree(row), exponent);
        }
        return powers;
    }

    /** Turns the sum over shared shoppers into the strength of a relation. */
    private interface Strength {
        float of(int from, int to, float sum);
    }

    private ItemRelations fit(CandidateSource source, int neighbours, float[] shopperFactor, Strength strength) {
        int products = byProduct.matrix().rows();
        CandidateList[] blocks = new CandidateList[Threads.blocks(products, BLOCK)];
        int[] starts = new int[products + 1];
        Queue<CoLiked> idle = new ConcurrentLinkedQueue<>();
        threads.forBlocks(products, BLOCK, (block, from, to) -> {
            CandidateList relations = new CandidateList();
            CoLiked coLiked = Objects.requireNonNullElseGet(idle.poll(), () -> new CoLiked(products));
            TopList top = new TopList();
            for (int product = from; product < to; product++) {
                int before = relations.size();
                coLiked.add(product, shopperFactor);
                top.reset(neighbours);
                coLiked.drain(product, strength, top);
                top.drainTo(relations);
                starts[product + 1] = relations.size() - before;
            }
            idle.add(coLiked);
            relations.trim();
            blocks[block] = relations;
        });
        return joined(source, starts, blocks);
    }

    /** Scratch of one thread: sums over all products, which are 0 between one product and the next. */
    private final class CoLiked {
        private final float[] sums;
        private final int[] touched;
        private int count;

        CoLiked(int products) {
            this.sums = new float[products];
            this.touched = new int[products];
        }

        void add(int product, float[] shopperFactor) {
            for (int i = byProduct.matrix().start(product);
                    i < byProduct.matrix().end(product);
                    i++) {
                int shopper = byProduct.matrix().column(i);
                float share = byProduct.evidence().get(i) * shopperFactor[shopper];
                for (int j = byShopper.matrix().start(shopper);
                        j < byShopper.matrix().end(shopper);
                        j++) {
                    int other = byShopper.matrix().column(j);
                    if (sums[other] == 0) {
                        touched[count++] = other;
                    }
                    sums[other] += share * byShopper.evidence().get(j);
                }
            }
        }

        void drain(int product, Strength strength, TopList top) {
            for (int i = 0; i < count; i++) {
                int other = touched[i];
                if (other != product) {
                    top.offer(other, strength.of(product, other, sums[other]));
                }
                sums[other] = 0;
            }
            count = 0;
        }
    }

    private static ItemRelations joined(CandidateSource source, int[] counts, CandidateList[] blocks) {
        for (int product = 1; product < counts.length; product++) {
            counts[product] += counts[product - 1];
        }
        int[] columns = new int[counts[counts.length - 1]];
        float[] strengths = new float[columns.length];
        int at = 0;
        for (CandidateList block : blocks) {
            for (int i = 0; i < block.size(); i++, at++) {
                columns[at] = block.product(i);
                strengths[at] = block.score(i);
            }
        }
        return new ItemRelations(source, new Csr(IntArray.of(counts), IntArray.of(columns)), FloatArray.of(strengths));
    }
}
