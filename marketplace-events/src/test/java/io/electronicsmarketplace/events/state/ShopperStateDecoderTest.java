package io.electronicsmarketplace.events.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.events.InteractionType;
import io.electronicsmarketplace.events.ShopperId;
import io.lettuce.core.ScoredValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopperStateDecoderTest {

    private static final Instant NOW = Instant.ofEpochMilli(1_000_000_000);
    private final ShopperStateDecoder decoder =
            new ShopperStateDecoder(ShopperId.visitor("x"), SessionRule.STANDARD, NOW);

    @Test
    void decode_membersOfANewerVersionAndRubbish_areSkipped() {
        var view = past("e1", InteractionType.VIEW, "p1", 10);
        var state = decoder.decode(
                List.of("rubbish", "e0|1|teleport|p||||", view.encode() + "|new-field", "e2|x|view|p2||||"),
                List.of(),
                List.of("p9"),
                List.of(),
                Map.of("w:3", "17", "w:x", "1", "new", "y"));
        assertThat(state.history()).containsExactly(view);
        assertThat(state.session()).containsExactly(view);
        assertThat(state.purchased()).containsExactly("p9");
        assertThat(state.watermarks()).isEqualTo(Map.of(3, 17L));
    }

    @Test
    void decode_oneEventWithTwoTimes_countsOnceAsTheNewest() {
        var early = past("e1", InteractionType.VIEW, "p1", 20);
        var between = past("e2", InteractionType.VIEW, "p2", 15);
        var late = past("e1", InteractionType.VIEW, "p1", 10);
        var state = decoder.decode(
                List.of(early.encode(), between.encode(), late.encode()), List.of(), List.of(), List.of(), Map.of());
        assertThat(state.session()).containsExactly(between, late);
    }

    @Test
    void decode_impressions_countSinceTheLastTouch() {
        var state = decoder.decode(
                List.of(past("c", InteractionType.CLICK, "p1", 50).encode()),
                List.of(
                        past("i1", InteractionType.IMPRESSION, "p1", 60).encode(),
                        past("i2", InteractionType.IMPRESSION, "p1", 40).encode(),
                        past("i3", InteractionType.IMPRESSION, "p2", 60).encode(),
                        past("i4", InteractionType.IMPRESSION, "p2", 40).encode()),
                List.of(),
                List.of(),
                Map.of());
        assertThat(state.ignored()).isEqualTo(Map.of("p1", 1, "p2", 2));
    }

    @Test
    void decode_hiddenAndShownAgain_theLastCounts() {
        var hidden = ScoredValue.just(2.0 * 1_700_000_000_000L + 1, "hidden");
        var shownAgain = ScoredValue.just(2.0 * 1_700_000_000_001L, "shown");
        assertThat(decoder.decode(List.of(), List.of(), List.of(), List.of(hidden, shownAgain), Map.of())
                        .hidden())
                .containsExactly("hidden");
    }

    @Test
    void decode_profilingRefused_onlyTheSessionIsUsed() {
        var old = past("e1", InteractionType.VIEW, "p1", 100_000);
        var recent = past("e2", InteractionType.VIEW, "p2", 10);
        var state = decoder.decode(
                List.of(old.encode(), recent.encode()),
                List.of(),
                List.of(),
                List.of(),
                Map.of(ShopperKeys.META_CONSENT, "5:0"));
        assertThat(state.profiling()).isFalse();
        assertThat(state.history()).containsExactly(recent);
    }

    @Test
    void encode_anyText_survives() {
        var search =
                new PastInteraction("e|1 +%", InteractionType.SEARCH, null, null, NOW, null, "größe | 100% + \"x\"\n");
        assertThat(PastInteraction.decode(search.encode())).contains(search);
    }

    private static PastInteraction past(String event, InteractionType type, String product, int secondsAgo) {
        return new PastInteraction(event, type, product, null, NOW.minusSeconds(secondsAgo), null, null);
    }
}
