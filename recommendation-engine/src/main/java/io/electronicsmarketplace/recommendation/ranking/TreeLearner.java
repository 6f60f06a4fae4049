package io.electronicsmarketplace.recommendation.ranking;

import io.electronicsmarketplace.recommendation.trees.TreeEnsemble;
import java.util.Optional;

/** Learns boosted trees that put what was taken first. Equal input gives equal trees. */
public interface TreeLearner {

    /** Learns nothing; pipelines keep to their blends. */
    TreeLearner NONE = new TreeLearner() {
        @Override
        public Optional<String> hindrance() {
            return Optional.of("no learner of trees is here");
        }

        @Override
        public TreeEnsemble learn(RankingExamples examples, RankerSettings settings, long seed) {
            throw new IllegalStateException("no learner of trees is here");
        }
    };

    /** Why nothing can be learnt here, for people; empty when all is well. */
    Optional<String> hindrance();

    TreeEnsemble learn(RankingExamples examples, RankerSettings settings, long seed);
}
