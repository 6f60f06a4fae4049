/**
 * The way from a shopper's state to a list: candidates, ranking, re-ranking, exploration, reasons. Offline
 * evaluation and the recommender service run this same code.
 *
 * <p>How a service uses it:
 *
 * {@snippet :
 * ModelBundle bundle = ModelBundle.open(store.resolve(version)); // or BundleRefused, with reasons
 * Recommender recommender = bundle.recommender();
 * BitSet buyable = new BitSet();                       // by index: bundle.products().indexOf(id)
 * Recommendations answer = recommender.recommend(RecommendationRequest.of(Surface.HOME, state, nowMillis, 20)
 *         .withAvailable(buyable::get)
 *         .withNewProducts(unknownToTheBundle)         // buyable products that have no index yet
 *         .withExploration(new Exploration(2, seed))
 *         .withDeadline(() -> System.nanoTime() - start > budgetNanos));
 * }
 *
 * <p>A recommender is immutable and safe for use by many threads. The same request gives the same answer:
 * time, randomness and deadline come with it. Popularity alone moves while a bundle serves: count
 * interactions with {@code recommender.popularity().counters()}, and put a new snapshot to work with
 * {@link io.electronicsmarketplace.recommendation.pipeline.Recommender#withPopularity}.
 * A bundle must outlive the requests that use it: close it when the last one has ended.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.pipeline;

import org.jspecify.annotations.NullMarked;
