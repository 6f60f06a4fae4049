package io.electronicsmarketplace.recommendation.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.electronicsmarketplace.recommendation.statistics.Bootstrap;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClickThroughTest {
    private static final Bootstrap BOOTSTRAP = new Bootstrap(100, 1);

    @Test
    void rates_bySourceAndSlot_areClicksOverSeen() {
        List<SeenCount> counts = List.of(
                new SeenCount(0, "home", "popularity", 0, 4, 2),
                new SeenCount(1, "home", "popularity", 10, 4, 0),
                new SeenCount(1, "home", "fresh", 0, 2, 1),
                new SeenCount(1, "next", "session-neighbours", 2, 5, 1));
        assertThat(ClickThrough.bySource(counts, BOOTSTRAP))
                .extracting(ClickThrough::surface, ClickThrough::part, ClickThrough::seen, ClickThrough::clicked)
                .containsExactly(
                        tuple("home", "fresh", 2L, 1L),
                        tuple("home", "popularity", 8L, 2L),
                        tuple("next", "session-neighbours", 5L, 1L));
        List<ClickThrough> bySlot = ClickThrough.bySlot(counts, BOOTSTRAP);
        assertThat(bySlot).extracting(ClickThrough::part).containsExactly("0", "10", "2");
        assertThat(bySlot.getFirst().rate()).isCloseTo(3 / 6.0, within(1e-12));
        assertThat(bySlot.getFirst().interval().low()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void placeModel_foretellsEachHalfOfTheUsersByTheOther() {
        List<ExploredSlot> slots = List.of(
                new ExploredSlot(0, 4, 1, 0.5, true),
                new ExploredSlot(2, 4, 1, 0.5, true),
                new ExploredSlot(1, 4, 1, 0.5, false),
                new ExploredSlot(3, 9, 1, 0.5, true));
        assertThat(ExplorationPolicy.UNIFORM.draws(slots))
                .extracting(LoggedDraw::predicted)
                .containsExactly(0.0, 0.0, 1.0, 0.0);
    }

    @Test
    void policies_weighDrawsByWhatTheyWouldDrawMore() {
        List<ExploredSlot> slots = List.of(new ExploredSlot(0, 4, 2, 0.8, true), new ExploredSlot(1, 4, 0, 0.2, false));
        OffPolicy estimates = new OffPolicy(BOOTSTRAP);
        double logged = estimates.snips(ExplorationPolicy.LOGGED.draws(slots)).value();
        double uniform = estimates.snips(ExplorationPolicy.UNIFORM.draws(slots)).value();
        double sharper = estimates.snips(ExplorationPolicy.SHARPER.draws(slots)).value();
        assertThat(logged).isEqualTo(0.5);
        // 1/0.8 : 1/0.2 and e⁴/0.8 : 1/0.2
        assertThat(uniform).isCloseTo(1.25 / 6.25, within(1e-12));
        assertThat(sharper).isCloseTo(1.25 * Math.exp(4) / (1.25 * Math.exp(4) + 5), within(1e-12));
    }
}
