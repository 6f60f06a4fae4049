package io.electronicsmarketplace.gateway.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Joins OpenAPI documents. Two services may give different schemas the same name: the later one's is
 * then called by the service's name too, as in {@code CatalogPage}.
 */
final class JoinedDocument {

    private static final String REF = "$ref";
    private static final String SCHEMAS = "#/components/schemas/";

    private final ObjectNode joined;
    private final List<String> missing = new ArrayList<>();

    JoinedDocument(JsonMapper json, String serverUrl) {
        joined = json.createObjectNode().put("openapi", "3.1.0");
        joined.putObject("info").put("title", "Electronics Marketplace").put("version", "1");
        joined.putArray("servers").addObject().put("url", serverUrl);
        joined.putArray("tags");
        joined.putObject("paths");
        joined.putObject("components");
    }

    /** @param service its name, in front of what it calls like another service */
    void add(String service, ObjectNode document) {
        ObjectNode own = document.deepCopy();
        renameSchemas(service, own);
        joined.withObject("/paths").setAll((ObjectNode) own.withObject("/paths"));
        own.withObject("/components")
                .properties()
                .forEach(section -> joined.withObject("/components")
                        .withObject("/" + section.getKey())
                        .setAll((ObjectNode) section.getValue()));
        addTags(own.path("tags"));
    }

    private void addTags(JsonNode tags) {
        ArrayNode all = joined.withArray("tags");
        for (JsonNode tag : tags) {
            boolean known =
                    all.values().stream().anyMatch(other -> other.path("name").equals(tag.path("name")));
            if (!known) {
                all.add(tag);
            }
        }
    }

    private void renameSchemas(String service, ObjectNode document) {
        JsonNode taken = joined.path("components").path("schemas");
        ObjectNode schemas = document.withObject("/components").withObject("/schemas");
        Set<String> clashing = new TreeSet<>();
        schemas.properties().forEach(schema -> {
            JsonNode other = taken.path(schema.getKey());
            if (!other.isMissingNode() && !other.equals(schema.getValue())) {
                clashing.add(schema.getKey());
            }
        });
        for (String name : clashing) {
            schemas.set(service + name, schemas.remove(name));
        }
        pointTo(document, service, clashing);
    }

    private static void pointTo(JsonNode node, String service, Set<String> renamed) {
        if (node instanceof ObjectNode object && object.path(REF).isString()) {
            String target = object.path(REF).asString();
            if (target.startsWith(SCHEMAS) && renamed.contains(target.substring(SCHEMAS.length()))) {
                object.put(REF, SCHEMAS + service + target.substring(SCHEMAS.length()));
            }
        }
        node.forEach(child -> pointTo(child, service, renamed));
    }

    /** Says that a service's part is not in it. */
    void miss(String service) {
        missing.add(service);
    }

    ObjectNode result() {
        if (!missing.isEmpty()) {
            joined.withObject("/info")
                    .put(
                            "description",
                            "Not answering at the moment and so not in here: " + String.join(", ", missing));
        }
        return joined;
    }
}
