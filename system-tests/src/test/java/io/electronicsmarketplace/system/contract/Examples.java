package io.electronicsmarketplace.system.contract;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds plausible values from schemas, for spoilers to work on. */
final class Examples {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    private final Operation operation;

    Examples(Operation operation) {
        this.operation = operation;
    }

    JsonNode body() {
        return value(operation.bodySchema().orElseThrow(), 0);
    }

    static String parameter(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        JsonNode choices = schema.path("enum");
        if (!choices.isEmpty()) {
            return choices.get(0).asString();
        }
        return schema.path("type").asString("").equals("integer") ? "1" : "B012345678";
    }

    private JsonNode value(JsonNode reference, int depth) {
        JsonNode schema = operation.resolve(reference);
        JsonNode choices = schema.path("enum");
        if (!choices.isEmpty()) {
            return choices.get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" ->
                depth > DEEPEST ? NODES.arrayNode() : NODES.arrayNode().add(value(schema.path("items"), depth + 1));
            case "integer", "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            default -> NODES.stringNode(text(schema));
        };
    }

    /** OpenAPI 3.1 writes {@code ["string", "null"]} for what may be missing. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.get(0).asString();
        }
        return type.asString(schema.has("properties") ? "object" : "string");
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JsonMapper.shared().createObjectNode();
        if (depth <= DEEPEST) {
            for (Map.Entry<String, JsonNode> property :
                    schema.path("properties").properties()) {
                object.set(property.getKey(), value(property.getValue(), depth + 1));
            }
        }
        return object;
    }

    private static String text(JsonNode schema) {
        if (schema.has("example")) {
            return schema.get("example").asString("text");
        }
        return switch (schema.path("format").asString("")) {
            case "date-time" -> Instant.now().toString();
            case "uuid" -> UUID.randomUUID().toString();
            default -> "text";
        };
    }
}
