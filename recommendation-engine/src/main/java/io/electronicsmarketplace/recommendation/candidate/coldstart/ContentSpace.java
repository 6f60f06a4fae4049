package io.electronicsmarketplace.recommendation.candidate.coldstart;

import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.data.ContentFeatures;
import io.electronicsmarketplace.recommendation.data.Products;
import java.util.Arrays;

/**
 * Products as sparse vectors of unit length over what the catalogue tells of them: a feature weighs its
 * inverse document frequency, ln((n + 1) / (df + 1)) over the {@code n} products that it was learnt from.
 * What none of these had makes a vector shorter where it is known: the stranger a product, the less is said of it.
 *
 * @param features those that were met, ascending; a vector's coordinates are places in here
 * @param rarity of each of them
 * @param strange rarity of any other
 */
record ContentSpace(IntArray features, FloatArray rarity, float strange) {

    /** A sparse vector: places and values, side by side. */
    record Row(int[] places, float[] values) {}

    /** @param learntFrom indexes of the products whose features are met */
    static ContentSpace of(Products products, int[] learntFrom) {
        int[] frequency = new int[ContentFeatures.BOUND];
        for (int product : learntFrom) {
            for (int feature : ContentFeatures.of(products, product)) {
                frequency[feature]++;
            }
        }
        int[] features = new int[frequency.length];
        float[] rarity = new float[frequency.length];
        int count = 0;
        for (int feature = 0; feature < frequency.length; feature++) {
            if (frequency[feature] > 0) {
                features[count] = feature;
                rarity[count++] = (float) Math.log((learntFrom.length + 1.0) / (frequency[feature] + 1.0));
            }
        }
        return new ContentSpace(
                IntArray.of(Arrays.copyOf(features, count)), FloatArray.of(Arrays.copyOf(rarity, count)), (float)
                        Math.log(learntFrom.length + 1.0));
    }

    /** @param content as {@link ContentFeatures} has it */
    Row row(int[] content) {
        int[] places = new int[content.length];
        float[] values = new float[content.length];
        double square = 0;
        int count = 0;
        for (int feature : content) {
            int place = place(feature);
            float weight = place < 0 ? strange : rarity.get(place);
            square += weight * weight;
            if (place >= 0) {
                places[count] = place;
                values[count++] = weight;
            }
        }
        for (int i = 0; i < count && square > 0; i++) {
            values[i] /= (float) Math.sqrt(square);
        }
        return new Row(Arrays.copyOf(places, count), Arrays.copyOf(values, count));
    }

    private int place(int feature) {
        int low = 0;
        int high = features.length() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = features.get(middle);
            if (found == feature) {
                return middle;
            }
            if (found < feature) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
