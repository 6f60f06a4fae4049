package io.electronicsmarketplace.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JoinedDocumentTest {

    private final JsonMapper json = new JsonMapper();

    private ObjectNode document(String path, String schema, String type) {
        return (ObjectNode) json.readTree("""
                {"openapi":"3.1.0","tags":[{"name":"Things"}],
                 "paths":{"%s":{"get":{"responses":{"200":{"content":{"application/json":{
                   "schema":{"type":"array","items":{"$ref":"#/components/schemas/%s"}}}}}}}}},
                 "components":{"schemas":{"%s":{"type":"%s"}}}}
                """.formatted(path, schema, schema, type));
    }

    @Test
    void schemasOfOneNameThatDiffer_areKeptApart_withTheirReferences() {
        var joined = new JoinedDocument(json, "http://localhost:8080");
        joined.add("Auth", document("/a", "Page", "object"));
        joined.add("Catalog", document("/b", "Page", "string"));
        ObjectNode result = joined.result();
        assertThat(result.at("/components/schemas/Page/type").asString()).isEqualTo("object");
        assertThat(result.at("/components/schemas/CatalogPage/type").asString()).isEqualTo("string");
        String ofB = result.path("paths").path("/b").toString();
        assertThat(ofB).contains("#/components/schemas/CatalogPage\"");
        assertThat(result.path("paths").path("/a").toString()).contains("#/components/schemas/Page\"");
        assertThat(result.path("tags").size()).isEqualTo(1);
    }

    @Test
    void schemasThatAreEqual_areOne_andWhoIsMissingIsSaid() {
        var joined = new JoinedDocument(json, "http://localhost:8080");
        joined.add("Auth", document("/a", "Money", "object"));
        joined.add("Catalog", document("/b", "Money", "object"));
        joined.miss("recommender");
        ObjectNode result = joined.result();
        assertThat(result.at("/components/schemas").size()).isEqualTo(1);
        assertThat(result.at("/info/description").asString()).contains("recommender");
    }
}
