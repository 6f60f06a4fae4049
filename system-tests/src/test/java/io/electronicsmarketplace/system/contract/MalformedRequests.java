package io.electronicsmarketplace.system.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests that are wrong in one way each, from the operations of the API's description. Equal seeds, equal requests. */
final class MalformedRequests {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** Some are refused at the gateway, some by the services. */
    private static final List<String> WRONG_IDS = List.of(
            "%00%FF~",
            "x".repeat(300),
            "%F0%9F%98%80",
            "a%27%20OR%20%271%27=%271",
            "%3Cscript%3E",
            "..%2f..%2fetc%2fpasswd",
            "%20");

    private static final List<String> WRONG_NUMBERS =
            List.of("-1", "0", "1e99", "99999999999999999999", "NaN", "ten", "1.5", "%20", "1;2");

    private final SplittableRandom random;

    MalformedRequests(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A wrong request to the operation; empty if it takes nothing that could be wrong. */
    List<Malformed> of(Operation operation) {
        var requests = new ArrayList<Malformed>();
        if (!operation.parameters("path").isEmpty()) {
            WRONG_IDS.forEach(id -> requests.add(
                    request(operation, path(operation, id), validBody(operation), "id that cannot be one")));
        }
        operation.parameters("query").stream()
                .filter(parameter -> isNumber(parameter))
                .forEach(parameter -> requests.add(request(
                        operation,
                        path(operation, "B012345678") + "?"
                                + parameter.path("name").asString() + "=" + oneOf(WRONG_NUMBERS),
                        validBody(operation),
                        "number out of range")));
        operation.parameters("query").stream()
                .filter(parameter -> hasChoices(parameter))
                .forEach(parameter -> requests.add(request(
                        operation,
                        path(operation, "B012345678") + "?"
                                + parameter.path("name").asString() + "="
                                + URLEncoder.encode("nothing' OR 1=1 --", StandardCharsets.UTF_8),
                        validBody(operation),
                        "choice that there isn't")));
        if (operation.bodySchema().isPresent()) {
            requests.addAll(wrongBodies(operation));
        }
        return requests;
    }

    private List<Malformed> wrongBodies(Operation operation) {
        JsonNode valid = new Examples(operation).body();
        String text = valid.toString();
        String path = path(operation, "B012345678");
        var requests = new ArrayList<>(List.of(
                request(operation, path, text.substring(0, text.length() / 2), "JSON cut short"),
                request(operation, path, valid.isArray() ? "{}" : "[" + text + "]", "array for object"),
                request(operation, path, "\"" + "\\u0000".repeat(50) + "\"", "text of zeros"),
                request(operation, path, "[".repeat(20_000), "nested without end"),
                request(operation, path, "{\"a\":" + "9".repeat(5_000) + "}", "number without end"),
                request(operation, path, text + text, "two documents"),
                new Malformed(operation.method(), path, "<a/>", "application/xml", headers(), "XML")));
        if (operation.bodyRequired()) {
            requests.add(request(operation, path, "", "empty body"));
            requests.add(request(operation, path, "null", "null"));
        }
        if (valid instanceof ObjectNode object) {
            requests.add(request(
                    operation,
                    path,
                    object.deepCopy()
                            .put("unknownField" + random.nextInt(100), 1)
                            .toString(),
                    "unknown field"));
            object.properties().forEach(property -> {
                requests.add(request(
                        operation,
                        path,
                        withField(object, property.getKey(), wrongFor(property.getValue())),
                        "wrong type of " + property.getKey()));
                if (property.getValue().isString()) {
                    requests.add(request(
                            operation,
                            path,
                            withField(object, property.getKey(), NODES.stringNode("y".repeat(200_000))),
                            "far too long " + property.getKey()));
                }
            });
        }
        return requests;
    }

    private static String withField(ObjectNode object, String field, JsonNode value) {
        ObjectNode copy = object.deepCopy();
        copy.set(field, value);
        return copy.toString();
    }

    private JsonNode wrongFor(JsonNode right) {
        ArrayNode nested = NODES.arrayNode().add(NODES.objectNode().put("deep", 1));
        return switch (right.getNodeType()) {
            case OBJECT -> NODES.stringNode("not an object");
            case ARRAY -> NODES.objectNode().put("not", "an array");
            case NUMBER, BOOLEAN -> nested;
            default -> random.nextBoolean() ? nested : NODES.objectNode();
        };
    }

    private Malformed request(Operation operation, String path, String body, String how) {
        return new Malformed(operation.method(), path, body, "application/json", headers(), how);
    }

    private Map<String, String> headers() {
        return Map.of(
                "Idempotency-Key", new UUID(random.nextLong(), random.nextLong()).toString(), "If-Match", "\"0\"");
    }

    private static String validBody(Operation operation) {
        return operation.bodySchema().isPresent()
                ? new Examples(operation).body().toString()
                : null;
    }

    private static String path(Operation operation, String id) {
        return operation.path().replaceAll("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(id));
    }

    private static boolean isNumber(JsonNode parameter) {
        return List.of("integer", "number")
                .contains(parameter.path("schema").path("type").asString(""));
    }

    private static boolean hasChoices(JsonNode parameter) {
        return !parameter.path("schema").path("enum").isEmpty();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
