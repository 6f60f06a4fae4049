package io.electronicsmarketplace.recommendation.candidate.tower;

import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.TitleWords;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Learns two towers by softmax over the products of a batch (Yi et al., Sampling-Bias-Corrected Neural Modeling,
 * RecSys 2019). A batch is a stretch of time, so that a product is a negative as often as it was popular then; by
 * that, the inner product that the softmax rewards is the logarithm of how likely a product is beyond its popularity
 * (Levy and Goldberg, NeurIPS 2014, say so of words), and popularity of any day can be added.
 *
 * <p>Equal seeds give equal towers on any number of threads.
 */
public final class TowerFitter {
    private final TowerSettings settings;
    private final Threads threads;

    public TowerFitter(TowerSettings settings, Threads threads) {
        this.settings = settings;
        this.threads = threads;
    }

    public TwoTowers fit(InteractionLog log, TitleWords titles, DecayedPopularity popularity, long seed) {
        TowerExamples examples = TowerExamples.of(log);
        int products = titles.words().rows();
        TowerWords words = TowerWords.of(titles, log.knownProducts());
        OwnRows own = OwnRows.of(examples, products);
        SplittableRandom random = new SplittableRandom(seed);
        TowerModel model = new TowerModel(words, own, settings.dimensions(), random);
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            pass(examples, model, random);
        }
        return model.towers(popularity, threads);
    }

    /** All batches once, in an order by chance; where they begin is chance as well. */
    private void pass(TowerExamples examples, TowerModel model, SplittableRandom random) {
        int size = Math.min(settings.batch(), examples.size());
        // Where there are few, no batch may be lost to the shift.
        int shift = size == 0 ? 0 : random.nextInt(examples.size() < 2 * size ? examples.size() % size + 1 : size);
        int[] batches = new int[size == 0 ? 0 : (examples.size() - shift) / size];
        Arrays.setAll(batches, batch -> shift + batch * size);
        for (int i = batches.length - 1; i > 0; i--) {
            IntArrays.swap(batches, i, random.nextInt(i + 1));
        }
        TowerBatch batch = new TowerBatch(examples, model, settings, threads);
        for (int from : batches) {
            batch.learn(from, from + size, random.nextLong());
        }
    }
}
