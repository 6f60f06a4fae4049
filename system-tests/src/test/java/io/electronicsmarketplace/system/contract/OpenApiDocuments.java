package io.electronicsmarketplace.system.contract;

import io.electronicsmarketplace.system.client.Api;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The descriptions of all services, found as a reader of {@code /docs} finds them. */
public final class OpenApiDocuments {
    private OpenApiDocuments() {}

    public static List<JsonNode> of(Api gateway) {
        JsonNode overview =
                gateway.get("/v3/api-docs/swagger-config").expect(200).json();
        return overview.required("urls")
                .valueStream()
                .map(entry -> gateway.get(entry.required("url").asString())
                        .expect(200)
                        .json())
                .toList();
    }
}
