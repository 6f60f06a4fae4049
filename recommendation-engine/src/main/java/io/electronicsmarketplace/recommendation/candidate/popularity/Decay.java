package io.electronicsmarketplace.recommendation.candidate.popularity;

import io.electronicsmarketplace.recommendation.array.LongArray;

/**
 * Forward decay (Cormode, Shkapenyuk, Srivastava, Xu, ICDE 2009): instead of fading all counters as
 * time goes on, an interaction at {@code t} counts 2^((t - landmark) / half-life) once and for all. The
 * order of products is that of backward decay at any later time, and nothing is ever rewritten.
 *
 * @param landmarkMillis where an interaction counts 1: the end of training data, so that exponents stay
 *     small; a double overflows 1,023 half-lives later
 */
record Decay(long halfLifeMillis, long landmarkMillis) {

    double weight(long atMillis) {
        return Math.pow(2, (atMillis - landmarkMillis) / (double) halfLifeMillis);
    }

    LongArray toLongs() {
        return LongArray.of(halfLifeMillis, landmarkMillis);
    }

    static Decay fromLongs(LongArray values) {
        return new Decay(values.get(0), values.get(1));
    }
}
