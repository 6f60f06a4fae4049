package io.electronicsmarketplace.recommender.interest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentEventsTest {

    @Test
    void anEventIsNewOnce_whileItIsAmongTheLastOfAGeneration() {
        var events = new RecentEvents();
        assertThat(events.add("first")).isTrue();
        assertThat(events.add("first")).isFalse();
        addOthers(events, 0, RecentEvents.GENERATION);
        assertThat(events.add("first")).isFalse();
        addOthers(events, RecentEvents.GENERATION, 2 * RecentEvents.GENERATION);
        assertThat(events.add("first")).isTrue();
    }

    @Test
    void whatWasForgotten_isNewAgain() {
        var events = new RecentEvents();
        events.add("first");
        addOthers(events, 0, RecentEvents.GENERATION);
        events.add("second");
        events.clear();
        assertThat(events.add("first")).isTrue();
        assertThat(events.add("second")).isTrue();
    }

    private static void addOthers(RecentEvents events, int from, int to) {
        for (int number = from; number < to; number++) {
            events.add("other-" + number);
        }
    }
}
