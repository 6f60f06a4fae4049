package io.electronicsmarketplace.recommendation.candidate.coldstart;

import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleWriter;
import io.electronicsmarketplace.recommendation.data.ContentFeatures;

/**
 * The learnt way from content to places: linear, a row of factors and a number for appeal per feature.
 *
 * @param dimensions of factors
 * @param factors {@code dimensions} coefficients for each feature of the space, one feature after the other
 * @param appeal coefficient of each feature for the logarithm of appeal
 */
record ContentMap(ContentSpace space, int dimensions, FloatArray factors, FloatArray appeal) {
    private static final String NAME = "content";

    /** @param content as {@link ContentFeatures} has it */
    Place place(int[] content) {
        ContentSpace.Row row = space.row(content);
        float[] vector = new float[dimensions];
        float[] coefficients = new float[dimensions];
        float logarithm = 0;
        for (int i = 0; i < row.places().length; i++) {
            int feature = row.places()[i];
            float value = row.values()[i];
            factors.copyTo((long) feature * dimensions, coefficients, dimensions);
            for (int k = 0; k < dimensions; k++) {
                vector[k] += value * coefficients[k];
            }
            logarithm += value * appeal.get(feature);
        }
        return new Place(vector, (float) Math.exp(logarithm));
    }

    void write(BundleWriter writer) {
        writer.ints(NAME + ".features", space.features());
        writer.floats(NAME + ".rarity", space.rarity());
        writer.floats(NAME + ".strange", FloatArray.of(space.strange()));
        writer.floats(NAME + ".factors", factors);
        writer.floats(NAME + ".appeal", appeal);
    }

    static ContentMap read(BundleReader reader, int dimensions) {
        FloatArray strange = reader.floats(NAME + ".strange");
        reader.require(strange.length() == 1, "content has more than one rarity of what is strange");
        ContentSpace space =
                new ContentSpace(reader.ints(NAME + ".features"), reader.floats(NAME + ".rarity"), strange.get(0));
        ContentMap map =
                new ContentMap(space, dimensions, reader.floats(NAME + ".factors"), reader.floats(NAME + ".appeal"));
        int features = space.features().length();
        reader.require(
                space.rarity().length() == features
                        && map.appeal.length() == features
                        && map.factors.length() == (long) features * dimensions,
                "coefficients of content are not those of %d features and %d factors".formatted(features, dimensions));
        reader.require(space.features().allWithin(ContentFeatures.BOUND), "content has a feature that is none");
        return map;
    }
}
