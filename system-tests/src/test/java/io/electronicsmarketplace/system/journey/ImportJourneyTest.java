package io.electronicsmarketplace.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.system.SystemTest;
import io.electronicsmarketplace.system.stack.MarketProgram.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code market import} takes the real set's files with all their quirks, beside the running marketplace. */
class ImportJourneyTest extends SystemTest {
    @TempDir
    Path folder;

    @Test
    void quirkyCatalogueAndHistory_areImported_andAgainChangesNothing() throws IOException {
        Path catalogue = gzip(
                "meta_Quirks.jsonl.gz",
                List.of(
                        product("B0QUIRK001", "\"Zebrafink &amp; Sons dictaphone\"", "19.99"),
                        product("B0QUIRK002", "\"Zebrafink tape recorder\"", "null"),
                        product("B0QUIRK003", "\"Zebrafink transcriber\"", "\"$1,299.00\""),
                        product("B0QUIRK001", "\"Zebrafink &amp; Sons dictaphone\"", "19.99"),
                        product("B0QUIRK004", "null", "5.00"),
                        "{\"title\": \"broken",
                        "not json at all"));
        Path history = Files.writeString(folder.resolve("Quirks.csv"), """
                user_id,parent_asin,rating,timestamp
                AQUIRKYUSER,B0QUIRK001,5.0,1700000000000
                AQUIRKYUSER,B0QUIRK002,4.0,1700000060000
                AQUIRKYUSER,B0QUIRK003,not a rating,1700000060000
                AQUIRKYUSER
                """);

        JsonNode first = importFiles(catalogue, history);

        JsonNode imported = first.required("catalogue").required("catalogue");
        assertThat(imported.required("rows").asInt()).isEqualTo(7);
        assertThat(imported.required("imported").asInt()).isBetween(3, 4);
        assertThat(imported.required("skipped").asInt()).isBetween(2, 4);
        assertThat(imported.required("skippedByReason").toString())
                .contains("6")
                .contains("7");
        assertThat(first.required("history").toString()).contains("2");
        await("the import to be found").atMost(SOON).untilAsserted(() -> {
            assertThat(titles("zebrafink"))
                    .contains("Zebrafink & Sons dictaphone", "Zebrafink tape recorder", "Zebrafink transcriber");
        });

        JsonNode second = importFiles(catalogue, history).required("catalogue").required("catalogue");
        assertThat(second.required("imported").asInt()).isZero();
        assertThat(second.required("changed").asInt()).isZero();
        assertThat(titles("zebrafink"))
                .hasSize(Math.min(4, imported.required("imported").asInt()));
    }

    @Test
    void killedImport_goesOnWhereItWas() throws Exception {
        int size = 3_000;
        Path catalogue = folder.resolve("meta_Many.jsonl");
        try (var out = Files.newBufferedWriter(catalogue)) {
            for (int i = 0; i < size; i++) {
                out.write(product("B0MANY%04d".formatted(i), "\"Quolltech gadget no. %d\"".formatted(i), "9.99"));
                out.newLine();
            }
        }
        Process killed = market.program().start("killed-import", "import", "--catalogue", catalogue.toString());
        await("some of the import").atMost(SOON).until(() -> total("quolltech") > 0 || !killed.isAlive());
        killed.descendants().forEach(ProcessHandle::destroyForcibly);
        killed.destroyForcibly().waitFor();

        Result again = market.program().run("import", "--catalogue", catalogue.toString());

        assertThat(again.status()).as(again.output()).isZero();
        await("all of the import")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(total("quolltech")).isEqualTo(size));
    }

    @Test
    void missingFile_isSaid_andNothingDone() {
        Result result = market.program()
                .run("import", "--catalogue", folder.resolve("none.jsonl").toString());

        assertThat(result.status()).isNotZero();
        assertThat(result.output()).contains("none.jsonl");
    }

    private JsonNode importFiles(Path catalogue, Path history) throws IOException {
        Path report = folder.resolve("report.json");
        Result result = market.program()
                .run(
                        "import",
                        "--catalogue",
                        catalogue.toString(),
                        "--history",
                        history.toString(),
                        "--out",
                        report.toString());
        assertThat(result.status()).as(result.output()).isZero();
        return JsonMapper.shared().readTree(Files.readString(report));
    }

    private List<String> titles(String words) {
        return newVisitor()
                .search("available=all&q=" + words)
                .expect(200)
                .items()
                .map(item -> text(item, "title"))
                .toList();
    }

    private int total(String words) {
        return newVisitor()
                .search("available=all&limit=1&q=" + words)
                .expect(200)
                .json()
                .required("total")
                .asInt();
    }

    private static String product(String id, String title, String price) {
        return """
                {"main_category":"All Electronics","title":%s,"average_rating":4.1,"rating_number":3,"features":[],\
                "description":[],"price":%s,"images":[],"videos":[],"store":"Zebrafink","categories":["Electronics"],\
                "details":{},"parent_asin":"%s","bought_together":null}""".formatted(title, price, id);
    }

    private Path gzip(String name, List<String> lines) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return file;
    }
}
