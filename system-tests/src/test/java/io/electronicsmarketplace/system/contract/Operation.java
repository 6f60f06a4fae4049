package io.electronicsmarketplace.system.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One operation of an OpenAPI document.
 *
 * @param path with its placeholders
 * @param bodyRequired whether it may not be called without a body
 * @param document for references
 */
record Operation(
        String method,
        String path,
        List<JsonNode> parameters,
        Optional<JsonNode> bodySchema,
        boolean bodyRequired,
        JsonNode document) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    static List<Operation> of(JsonNode document) {
        var operations = new ArrayList<Operation>();
        document.required("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        operations.add(new Operation(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                operation
                                        .getValue()
                                        .path("parameters")
                                        .valueStream()
                                        .toList(),
                                jsonSchema(operation.getValue()),
                                operation
                                        .getValue()
                                        .path("requestBody")
                                        .path("required")
                                        .asBoolean(false),
                                document));
                    }
                }));
        return operations;
    }

    private static Optional<JsonNode> jsonSchema(JsonNode operation) {
        return operation
                .path("requestBody")
                .path("content")
                .propertyStream()
                .filter(content -> content.getKey().contains("json"))
                .map(content -> content.getValue().path("schema"))
                .findFirst();
    }

    List<JsonNode> parameters(String in) {
        return parameters.stream()
                .filter(parameter -> parameter.path("in").asString("").equals(in))
                .toList();
    }

    /** Follows a reference, if the schema is one. */
    JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
