package io.electronicsmarketplace.system.contract;

import java.util.Map;

/**
 * A request that no service may take.
 *
 * @param body null for none
 * @param how in which way it is wrong, for whoever reads a failure
 */
record Malformed(String method, String path, String body, String contentType, Map<String, String> headers, String how) {

    @Override
    public String toString() {
        return "%s: %s %s %s %s"
                .formatted(
                        how,
                        method,
                        path,
                        headers,
                        body == null ? "" : body.substring(0, Math.min(200, body.length())));
    }
}
