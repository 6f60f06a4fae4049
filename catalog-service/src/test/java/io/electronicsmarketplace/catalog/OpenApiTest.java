package io.electronicsmarketplace.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.catalog.support.CatalogClient;
import io.electronicsmarketplace.catalog.support.CatalogTest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CatalogTest
class OpenApiTest {

    @Autowired
    CatalogClient client;

    @Test
    void theDescription_namesAllPathsAndRealSchemas() {
        JsonNode api = client.get("/v3/api-docs").json();

        assertThat(api.at("/openapi").asString()).startsWith("3.1");
        assertThat(api.at("/paths").propertyStream().map(path -> path.getKey()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "/api/v1/products",
                        "/api/v1/products/{id}",
                        "/api/v1/products/{id}/listings",
                        "/api/v1/search/suggestions",
                        "/api/v1/listings",
                        "/api/v1/listings/{id}",
                        "/api/v1/listings/{id}/publication",
                        "/api/v1/cart",
                        "/api/v1/cart/items/{listingId}",
                        "/api/v1/favourites",
                        "/api/v1/favourites/{id}",
                        "/api/v1/orders",
                        "/api/v1/orders/{id}");
        JsonNode schemas = api.at("/components/schemas");
        assertThat(schemas.at("/Money/properties").propertyNames()).containsExactlyInAnyOrder("amount", "currency");
        assertThat(schemas.at("/CreateListing/properties").propertyNames())
                .containsExactlyInAnyOrder("productId", "product", "condition", "price", "description");
        assertThat(schemas.at("/CreateListing/properties/condition").toString()).contains("very-good");
        assertThat(schemas.at("/Price/properties").propertyNames()).containsExactlyInAnyOrder("amount", "currency");
    }
}
