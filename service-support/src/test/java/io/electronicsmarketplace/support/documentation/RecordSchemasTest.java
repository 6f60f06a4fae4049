package io.electronicsmarketplace.support.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordSchemasTest {
    private final ModelConverters converters = new ModelConverters(true);

    @BeforeEach
    void addOurs() {
        converters.addConverter(new RecordSchemas());
    }

    record Cart(List<Cart.Item> items, @Nullable String note) {
        record Item(String id, boolean available, @Nullable Integer count) {}
    }

    record Order(Order.Item item) {
        record Item(String title) {}
    }

    record Both(Cart cart, Order order) {}

    @Test
    void whatIsNotNullable_isRequired() {
        Map<String, Schema> schemas = schemasOf(Cart.class);

        assertThat(required(schemas.get("Cart"))).containsExactly("items");
        assertThat(required(schemas.get("Item"))).containsExactlyInAnyOrder("id", "available");
    }

    @Test
    void twoRecordsOfOneName_areRefused() {
        assertThatThrownBy(() -> schemasOf(Both.class))
                .hasMessageContaining("Cart$Item")
                .hasMessageContaining("Order$Item");
    }

    @SuppressWarnings("rawtypes") // as the library has it
    private Map<String, Schema> schemasOf(Class<?> type) {
        return converters.readAll(new AnnotatedType(type));
    }

    @SuppressWarnings("unchecked")
    private static List<String> required(Schema<?> schema) {
        return schema.getRequired();
    }
}
