package io.electronicsmarketplace.gateway.session;

import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.serializer.RedisSerializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Strings and numbers as JSON. Whatever else lies in Redis under a session's key cannot be turned
 * into an object of this program.
 */
final class ScalarSerializer implements RedisSerializer<Object> {

    private final JsonMapper json = new JsonMapper();

    @Override
    public byte[] serialize(@Nullable Object value) {
        if (value == null) {
            return new byte[0];
        }
        if (!(value instanceof String || value instanceof Number)) {
            throw new IllegalArgumentException("sessions hold strings and numbers, not " + value.getClass());
        }
        return json.writeValueAsBytes(value);
    }

    @Override
    public @Nullable Object deserialize(byte @Nullable [] bytes) {
        return bytes == null || bytes.length == 0 ? null : json.readValue(bytes, Object.class);
    }
}
