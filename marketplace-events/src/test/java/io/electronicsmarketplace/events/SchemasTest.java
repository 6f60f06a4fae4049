package io.electronicsmarketplace.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas describe exactly what the records write. */
class SchemasTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123Z");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<Object> records() {
        return Stream.of(
                new Interaction(
                        "e", InteractionType.VIEW, "v", null, "p", null, NOON, NOON, null, null, null, null, null),
                new Interaction("e", InteractionType.RATING, "v", "u", "p", "l", NOON, NOON, "r", 3, "home", null, 4.5),
                new Interaction(
                        "e",
                        InteractionType.SEARCH,
                        "v",
                        null,
                        null,
                        null,
                        NOON,
                        NOON,
                        null,
                        null,
                        null,
                        "größe",
                        null),
                new Served("r", NOON, "next", "v", null, "m", "pipeline", null, List.of()),
                new Served(
                        "r",
                        NOON,
                        "home",
                        "v",
                        "u",
                        "m",
                        "pipeline",
                        "p",
                        List.of(new Served.Slot(0, "p", "l", "als", -0.5, 0.25, true))),
                new ProductState(
                        "p", 0, "Phone", null, List.of(), Map.of(), null, null, null, 0, null, "EUR", NOON, List.of()),
                new ProductState(
                        "p",
                        7,
                        "Phone",
                        "Acme",
                        List.of("Phones"),
                        Map.of("Colour", "Red"),
                        "i",
                        "d",
                        4.5,
                        12,
                        19_900L,
                        "EUR",
                        NOON,
                        List.of(new ProductState.Listing("l", "s", 9_900, "very-good", NOON))),
                new AccountEvent("e", AccountEvent.Kind.MERGED, "u", "v", NOON),
                new AccountEvent("e", AccountEvent.Kind.ERASED, "u", null, NOON),
                new ConsentDecision("u:1", false, NOON),
                new BrowsingSessionEnd("v:1", NOON, NOON, BrowsingSessionEnd.Cause.INACTIVITY, 3, true));
    }

    @ParameterizedTest
    @MethodSource("records")
    void record_asWritten_isValid(Object event) {
        String json = new String(EventJson.write(event), StandardCharsets.UTF_8);
        assertThat(schemaOf(event.getClass()).validate(json, InputFormat.JSON))
                .as(json)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Interaction.class,
                Served.class,
                ProductState.class,
                AccountEvent.class,
                ConsentDecision.class,
                BrowsingSessionEnd.class
            })
    void properties_areTheComponentsOfTheRecord(Class<?> type) {
        JsonNode schema = JsonMapper.shared().readTree(textOf(type));
        assertThat(schema.get("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void types_areAllInteractionTypes() {
        JsonNode types = JsonMapper.shared().readTree(textOf(Interaction.class)).at("/properties/type/enum");
        assertThat(types.valueStream().map(JsonNode::stringValue))
                .containsExactly(Arrays.stream(InteractionType.values())
                        .map(InteractionType::wireName)
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"eventId\":\"e\",\"type\":\"search\",\"visitorId\":\"v\",\"at\":\"2026-11-24T12:00:00Z\",\"receivedAt\":\"2026-11-24T12:00:00Z\"}",
                "{\"eventId\":\"e\",\"type\":\"teleport\",\"productId\":\"p\",\"visitorId\":\"v\",\"at\":\"2026-11-24T12:00:00Z\",\"receivedAt\":\"2026-11-24T12:00:00Z\"}"
            })
    void interaction_thatIsNone_isNotValid(String json) {
        assertThat(schemaOf(Interaction.class).validate(json, InputFormat.JSON)).isNotEmpty();
    }

    private static Schema schemaOf(Class<?> type) {
        return REGISTRY.getSchema(textOf(type), InputFormat.JSON);
    }

    private static String textOf(Class<?> type) {
        String name =
                type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        try (InputStream schema = SchemasTest.class.getResourceAsStream("/schemas/" + name + ".schema.json")) {
            return new String(Objects.requireNonNull(schema, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
