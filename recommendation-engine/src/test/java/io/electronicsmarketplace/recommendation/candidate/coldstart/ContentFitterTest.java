package io.electronicsmarketplace.recommendation.candidate.coldstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentFitterTest {

    @Test
    void mostWanted_takesAllThatAreWantedMore_andOfEqualOnesTheFirst() {
        assertThat(ContentFitter.mostWanted(new int[] {1, 0, 1, 2, 1, 3}, 3)).containsExactly(0, 3, 5);
        assertThat(ContentFitter.mostWanted(new int[] {1, 1, 1, 1}, 2)).containsExactly(0, 1);
        assertThat(ContentFitter.mostWanted(new int[] {2, 0, 1}, 5)).containsExactly(0, 2);
    }
}
