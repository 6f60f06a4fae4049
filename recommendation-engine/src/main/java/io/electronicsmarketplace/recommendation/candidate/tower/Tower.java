package io.electronicsmarketplace.recommendation.candidate.tower;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Vectors of products, each the sum of those of its title's words and of one of its own that counts less: what is
 * known of few shoppers is mostly what its words say. Learns by Adagrad (Duchi, Hazan, Singer, JMLR 2011), which
 * leaves alone what a step has not seen. Not for use by several threads, but where it says so.
 */
final class Tower {
    /** What a product's own vector counts beside its words. */
    private static final float OWN = 0.3f;

    private static final double WORDS_DEVIATION = 0.1;
    private static final double OWN_DEVIATION = 0.01;

    private final int d;
    private final TowerWords words;
    private final OwnRows own;
    private final Learnt ofWords;
    private final Learnt ofProducts;

    Tower(TowerWords words, OwnRows own, int d, SplittableRandom random) {
        this.d = d;
        this.words = words;
        this.own = own;
        this.ofWords = new Learnt(words.distinct(), d, WORDS_DEVIATION, random);
        this.ofProducts = new Learnt(own.count(), d, OWN_DEVIATION, random);
    }

    /** Writes the product's vector. For use by several threads while nothing is learnt. */
    void vector(int product, float[] into, int offset) {
        Arrays.fill(into, offset, offset + d, 0);
        if (own.of()[product] >= 0) {
            ofProducts.addTo(own.of()[product], OWN, into, offset);
        }
        Csr titles = words.words();
        for (int at = titles.start(product); at < titles.end(product); at++) {
            ofWords.addTo(titles.column(at), words.weights()[at], into, offset);
        }
    }

    /** Takes in the gradient of the loss by the product's vector. */
    void add(int product, float[] gradient, int offset) {
        if (own.of()[product] >= 0) {
            ofProducts.add(own.of()[product], OWN, gradient, offset);
        }
        Csr titles = words.words();
        for (int at = titles.start(product); at < titles.end(product); at++) {
            ofWords.add(titles.column(at), words.weights()[at], gradient, offset);
        }
    }

    /** The vectors of words. */
    Learnt ofWords() {
        return ofWords;
    }

    /** The products' own vectors. */
    Learnt ofProducts() {
        return ofProducts;
    }

    void step(float learningRate) {
        ofProducts.step(learningRate);
        ofWords.step(learningRate);
    }

    /** The vectors of all products. */
    FloatArray vectors(Threads threads) {
        int products = own.of().length;
        float[] vectors = new float[Math.multiplyExact(products, d)];
        threads.forBlocks(products, 1_024, (block, from, to) -> {
            for (int product = from; product < to; product++) {
                vector(product, vectors, product * d);
            }
        });
        return FloatArray.of(vectors);
    }
}
