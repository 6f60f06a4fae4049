package io.electronicsmarketplace.support.warmup;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that a service sends itself before it is ready. It must leave nothing behind.
 *
 * @param path with its query
 * @param body JSON, {@code null} for a GET
 */
public record WarmUpRequest(
        String path, Map<String, String> headers, @Nullable String body) {

    public static WarmUpRequest get(String path, Map<String, String> headers) {
        return new WarmUpRequest(path, headers, null);
    }

    public static WarmUpRequest post(String path, Map<String, String> headers, String body) {
        return new WarmUpRequest(path, headers, body);
    }
}
