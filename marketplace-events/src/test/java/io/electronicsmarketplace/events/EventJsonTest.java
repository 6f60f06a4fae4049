package io.electronicsmarketplace.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventJsonTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void interaction_roundTrip_isEqual() {
        var click = new Interaction(
                "e1", InteractionType.CART_ADD, "v1", null, "p1", null, NOON, NOON, "r1", 3, "home", null, null);
        assertThat(EventJson.read(EventJson.write(click), Interaction.class)).isEqualTo(click);
        assertThat(new String(EventJson.write(click), StandardCharsets.UTF_8))
                .contains("\"type\":\"cart-add\"", "\"at\":\"2026-11-24T12:00:00Z\"")
                .doesNotContain("userId");
    }

    @Test
    void productState_roundTrip_isEqual() {
        var state = new ProductState(
                "p1",
                7,
                "Phone",
                "Acme",
                List.of("Phones"),
                Map.of("Colour", "Red"),
                null,
                null,
                4.5,
                12,
                19_900L,
                "EUR",
                NOON,
                List.of(new ProductState.Listing("l1", "s1", 9_900, "good", NOON)));
        assertThat(EventJson.read(EventJson.write(state), ProductState.class)).isEqualTo(state);
        assertThat(state.buyable()).isTrue();
    }

    @Test
    void read_fieldOfANewerVersion_isIgnored() {
        var json =
                "{\"eventId\":\"a\",\"kind\":\"merged\",\"userId\":\"u\",\"visitorId\":\"v\",\"at\":\"2026-11-24T12:00:00Z\",\"new\":1}";
        assertThat(EventJson.read(json.getBytes(StandardCharsets.UTF_8), AccountEvent.class)
                        .kind())
                .isEqualTo(AccountEvent.Kind.MERGED);
    }

    @Test
    void read_typeThatIsNoKnownName_isUnreadable() {
        for (String type : List.of("\"teleport\"", "\"CLICK\"", "1")) {
            String json = "{\"eventId\":\"e\",\"type\":%s,\"visitorId\":\"v\",\"productId\":\"p\",".formatted(type)
                    + "\"at\":\"2026-11-24T12:00:00Z\",\"receivedAt\":\"2026-11-24T12:00:00Z\"}";
            assertThatThrownBy(() -> EventJson.read(json.getBytes(StandardCharsets.UTF_8), Interaction.class))
                    .as(type)
                    .isInstanceOf(UnreadableEvent.class);
        }
    }

    @Test
    void read_rubbish_namesTypeAndStart() {
        assertThatThrownBy(() -> EventJson.read("{broken".getBytes(StandardCharsets.UTF_8), Interaction.class))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("Interaction")
                .hasMessageContaining("{broken");
    }
}
