package io.electronicsmarketplace.recommendation.candidate.content;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.TopList;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** Counts which product follows which, by the weights of {@link FollowWeights}. */
final class PairCounts {
    /** The most frequent followers of a product; what is behind them was seen by chance. */
    private static final int PER_PRODUCT = 200;

    private static final int BLOCK = 256;

    private final FollowWeights weights;
    private final int products;
    private final Csr placesOfProduct;
    private final float[] begun;
    private final float[] ended;
    private final int[] starts;

    private PairCounts(FollowWeights weights, int products) {
        this.weights = weights;
        this.products = products;
        this.placesOfProduct = weights.placesOfProduct(products);
        this.begun = new float[products];
        this.ended = new float[products];
        this.starts = new int[products + 1];
    }

    static ProductLift fit(FollowWeights weights, int products, Threads threads) {
        return new PairCounts(weights, products).fit(threads);
    }

    private ProductLift fit(Threads threads) {
        CandidateList[] blocks = new CandidateList[Threads.blocks(products, BLOCK)];
        Queue<Sums> idle = new ConcurrentLinkedQueue<>();
        threads.forBlocks(products, BLOCK, (block, from, to) -> {
            CandidateList followers = new CandidateList();
            Sums sums = Objects.requireNonNullElseGet(idle.poll(), () -> new Sums(products));
            for (int product = from; product < to; product++) {
                int before = followers.size();
                count(product, sums, followers);
                starts[product + 1] = followers.size() - before;
            }
            idle.add(sums);
            followers.trim();
            blocks[block] = followers;
        });
        for (int product = 0; product < products; product++) {
            starts[product + 1] += starts[product];
        }
        int[] columns = new int[starts[products]];
        float[] counts = new float[columns.length];
        int at = 0;
        for (CandidateList block : blocks) {
            for (int i = 0; i < block.size(); i++, at++) {
                columns[at] = block.product(i);
                counts[at] = block.score(i);
            }
        }
        return ProductLift.of(
                new Csr(IntArray.of(starts), IntArray.of(columns)),
                FloatArray.of(counts),
                FloatArray.of(begun),
                FloatArray.of(ended));
    }

    private void count(int product, Sums sums, CandidateList followers) {
        double begins = 0;
        double ends = 0;
        for (int at = placesOfProduct.start(product); at < placesOfProduct.end(product); at++) {
            int place = placesOfProduct.column(at);
            int shopper = weights.shopperAt(place);
            double share = weights.share(shopper);
            for (int other = weights.start(shopper); other < weights.end(shopper); other++) {
                double follows = weights.of(place, other, share);
                sums.add(weights.productAt(other), follows);
                begins += follows;
                ends += weights.of(other, place, share);
            }
        }
        begun[product] = (float) begins;
        ended[product] = (float) ends;
        sums.drainTo(followers);
    }

    /** Scratch of one thread: sums over all products, which are 0 between one product and the next. */
    private static final class Sums {
        private final double[] sums;
        private final IntArrayList touched = new IntArrayList();
        private final TopList top = new TopList();

        Sums(int products) {
            this.sums = new double[products];
        }

        void add(int product, double amount) {
            if (amount > 0) {
                if (sums[product] == 0) {
                    touched.add(product);
                }
                sums[product] += amount;
            }
        }

        void drainTo(CandidateList into) {
            top.reset(PER_PRODUCT);
            IntStream.range(0, touched.size()).map(touched::getInt).forEach(product -> {
                top.offer(product, (float) sums[product]);
                sums[product] = 0;
            });
            touched.clear();
            top.drainTo(into);
        }
    }
}
