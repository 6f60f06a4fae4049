package io.electronicsmarketplace.recommendation.candidate.tower;

import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.SplittableRandom;

/** Everything that is learnt: both towers, what is added to every history, and what its rows count. */
final class TowerModel {
    final Tower histories;
    final Tower products;
    final Learnt cold;
    final Learnt places;
    final Learnt ages;

    TowerModel(TowerWords words, OwnRows own, int d, SplittableRandom random) {
        this.histories = new Tower(words, own, d, random.split());
        this.products = new Tower(words, own, d, random.split());
        this.cold = new Learnt(1, d, 0, random);
        this.places = new Learnt(1, HistoryWeights.PLACES, 0, random);
        this.ages = new Learnt(1, HistoryWeights.OCTAVES, 0, random);
    }

    HistoryWeights weights() {
        return new HistoryWeights(places.row(0), ages.row(0));
    }

    void step(float learningRate) {
        histories.step(learningRate);
        products.step(learningRate);
        cold.step(learningRate);
        places.step(learningRate);
        ages.step(learningRate);
    }

    TwoTowers towers(DecayedPopularity popularity, Threads threads) {
        return new TwoTowers(histories.vectors(threads), products.vectors(threads), cold.row(0), weights(), popularity);
    }
}
