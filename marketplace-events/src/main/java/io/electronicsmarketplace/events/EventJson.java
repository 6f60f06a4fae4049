package io.electronicsmarketplace.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one way in which events are written to and read from JSON, UTF-8. */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .addModule(new UtcTimeModule())
            .build();

    private EventJson() {}

    public static byte[] write(Object event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /**
     * @throws UnreadableEvent if the bytes are not JSON of that type; its message names the type and
     *     the first characters, so that it can be found in the dead-letter topic
     */
    public static <T> T read(byte @Nullable [] json, Class<T> type) {
        if (json == null) {
            throw new UnreadableEvent("nothing instead of " + type.getSimpleName(), null);
        }
        try {
            T event = MAPPER.readValue(json, type);
            if (event == null) {
                throw new UnreadableEvent("null instead of " + type.getSimpleName(), null);
            }
            return event;
        } catch (JacksonException e) {
            String start = new String(json, 0, Math.min(json.length, 80), StandardCharsets.UTF_8);
            throw new UnreadableEvent("not a " + type.getSimpleName() + ": " + start, e);
        }
    }
}
