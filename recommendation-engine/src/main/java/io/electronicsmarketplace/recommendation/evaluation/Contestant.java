package io.electronicsmarketplace.recommendation.evaluation;

import io.electronicsmarketplace.recommendation.pipeline.TrainedPipeline;

/** What is evaluated under a name of its own. */
public sealed interface Contestant {

    String name();

    /** A fitted pipeline with its re-ranking, filled by its own popularity. */
    record Fitted(String name, TrainedPipeline pipeline) implements Contestant {}

    /** Popularity over the last {@code days}, filled by the decayed popularity of {@code filler}. */
    record Window(String name, int days, TrainedPipeline filler) implements Contestant {}
}
