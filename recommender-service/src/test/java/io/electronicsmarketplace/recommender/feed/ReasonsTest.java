package io.electronicsmarketplace.recommender.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void longTitle_isCutAtTheEndOfAWord() {
        assertThat(Reasons.shortened("Sony WH-1000XM4 Wireless Premium Noise Canceling Overhead Headphones"))
                .isEqualTo("Sony WH-1000XM4 Wireless Premium Noise…");
        assertThat(Reasons.shortened("short")).isEqualTo("short");
    }

    @Test
    void titleWithoutSpaces_isCutBetweenCharacters() {
        assertThat(Reasons.shortened("📷".repeat(40))).isEqualTo("📷".repeat(24) + "…");
    }
}
