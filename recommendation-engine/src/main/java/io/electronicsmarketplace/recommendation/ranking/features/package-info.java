/**
 * What a learnt ranker sees of a candidate: families of numbers, each computed from the same facts while
 * training and while serving. A family fills its columns of one matrix of floats; a number that is not
 * known is NaN.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.ranking.features;

import org.jspecify.annotations.NullMarked;
