package io.electronicsmarketplace.recommendation.candidate.factors;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.array.FloatArray;
import org.junit.jupiter.api.Test;

class FactorModelTest {

    @Test
    void cosines_doNotKnowLengths_andAreZeroWithoutAVector() {
        FactorSettings settings = new FactorSettings(2, 1, 1, 1);
        FloatArray factors = FloatArray.of(new float[] {3, 4, 0, 0, 0, -2});
        FactorModel model = new FactorModel(settings, factors, FloatArray.of(new float[4]));
        float[][] cosines = model.cosines(new int[] {0, 1, 2}, new int[] {2, 0});
        assertThat(cosines).isDeepEqualTo(new float[][] {{-0.8f, 1}, {0, 0}, {1, -0.8f}});
    }
}
