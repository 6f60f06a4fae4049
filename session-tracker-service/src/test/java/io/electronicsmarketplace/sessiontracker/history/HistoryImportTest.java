package io.electronicsmarketplace.sessiontracker.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.electronicsmarketplace.archive.ArchiveStore;
import io.electronicsmarketplace.sessiontracker.archive.ArchiveQueries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryImportTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final String HEADER = "user_id,parent_asin,rating,timestamp\n";

    @TempDir
    private Path directory;

    private Path archive = Path.of("");

    @BeforeEach
    void archive() {
        archive = directory.resolve("archive");
    }

    @Test
    void ratingOnlyCsv_becomesRatings() throws Exception {
        importFile(file("Electronics.csv", HEADER + "U1,B1,5.0,1500000000000\nU2,B2,1.0,1500000001000\n"));
        assertThat(rows("type || ' ' || user_id || ' ' || product_id || ' ' || rating || ' ' || at_ms"))
                .containsExactly("rating U1 B1 5.0 1500000000000", "rating U2 B2 1.0 1500000001000");
        assertThat(rows("coalesce(visitor_id, 'none') || coalesce(topic_offset, -1)"))
                .containsOnly("none-1");
    }

    @Test
    void quirksOfTheCsv_areCountedWithReasonsAndLines() throws Exception {
        String csv = "\uFEFF" + HEADER.replace("\n", "\r\n")
                + "U1,B1,5.0,1500000000000\r\n" // line 2
                + "U2,B2,4.0,1500000000\r\n" // seconds
                + "U3,B3,6.0,1500000000000\r\n" // 4
                + "U3,B3,0,1500000000000\r\n" // 5
                + "U3,B3,NaN,1500000000000\r\n" // 6
                + ",B3,3.0,1500000000000\r\n" // 7
                + "U3,,3.0,1500000000000\r\n" // 8
                + "U3,B3,,1500000000000\r\n" // 9
                + "U3,B3,3.0,\r\n" // 10
                + "U3,B3,3.0,17\r\n" // 11
                + "U3,B3,3.0,9999999999999\r\n" // 12: the year 2286
                + "U3,B3,3.0,soon\r\n" // 13
                + "U3,B3\r\n" // 14
                + "\r\n" // 15: not a row
                + "U1,B1,5.0,1500000000000\r\n" // 16
                + "\"U4\",\"B,4\",3.0,1500000000000"; // 17: quotes, no end of line
        Checkpoint result = importFile(file("x.csv", csv)).checkpoint();

        assertThat(result.refused())
                .isEqualTo(new TreeMap<>(Map.of(
                        "rating-out-of-range", new RefusedLines(3, List.of(4L, 5L, 6L)),
                        "no-user", new RefusedLines(1, List.of(7L)),
                        "no-product", new RefusedLines(1, List.of(8L)),
                        "no-rating", new RefusedLines(1, List.of(9L)),
                        "no-timestamp", new RefusedLines(1, List.of(10L)),
                        "timestamp-implausible", new RefusedLines(3, List.of(11L, 12L, 13L)),
                        "wrong-columns", new RefusedLines(1, List.of(14L)),
                        "duplicate", new RefusedLines(1, List.of(16L)))));
        assertThat(result.rows()).isEqualTo(15);
        assertThat(result.written()).isEqualTo(3);
        assertThat(result.convertedTimestamps()).isEqualTo(1);
        assertThat(rows("user_id || product_id || at_ms"))
                .containsExactly("U1B11500000000000", "U2B21500000000000", "U4B,41500000000000");
    }

    @Test
    void fullReviews_withQuirks_areReadToo() throws Exception {
        String reviews = """
                {"rating": 5.0, "title": "Great \\u00e9", "images": [{"a": 1}], "asin": "V1", "parent_asin": "B1", "user_id": "U1", "timestamp": 1500000000000, "helpful_vote": 0}
                {"rating": "4", "text": null, "asin": "B2", "user_id": "U2", "timestamp": 1500000000}
                {"rating": 3.0, "parent_asin": "B3", "user_id": "U3", "timestamp": 15000
                [1]
                {"rating": null, "parent_asin": "B3", "user_id": "U3", "timestamp": 1500000000000}
                {"rating": 3.0, "parent_asin": "  ", "user_id": "U3", "timestamp": 1500000000000}
                """;
        Checkpoint result = importFile(gzip("reviews.jsonl.gz", reviews)).checkpoint();
        assertThat(rows("user_id || product_id || rating || at_ms"))
                .containsExactly("U1B15.01500000000000", "U2B24.01500000000000");
        assertThat(result.refused().get("unreadable")).isEqualTo(new RefusedLines(2, List.of(3L, 4L)));
        assertThat(result.refused().get("no-rating").lines()).containsExactly(5L);
        assertThat(result.refused().get("no-product").lines()).containsExactly(6L);
    }

    @Test
    void csvAndReviewsOfTheSameData_haveTheSameEventIds() throws Exception {
        importFile(file("a.csv", HEADER + "U1,B1,5.0,1500000000000\n"));
        importFile(file(
                "a.jsonl", "{\"rating\":5,\"parent_asin\":\"B1\",\"user_id\":\"U1\",\"timestamp\":1500000000000}\n"));
        assertThat(rows("event_id")).hasSize(2);
        assertThat(rows("DISTINCT event_id")).hasSize(1);
    }

    @Test
    void importingTwice_changesNothing() throws Exception {
        Path file = file("x.csv", HEADER + "U1,B1,5.0,1500000000000\n");
        importFile(file);
        var before = contentOf(archive);
        assertThat(importFile(file).kind()).isEqualTo(ImportOutcome.Kind.NOTHING_TO_DO);
        assertThat(contentOf(archive)).isEqualTo(before);
    }

    @Test
    void interruptedImport_resumed_givesTheSameAsAnUninterruptedOne() throws Exception {
        Path file = gzip("x.csv.gz", HEADER + reviews(95) + "broken\n" + reviews(95));
        var undisturbed = new HistoryImport(ArchiveStore.in(directory.resolve("other")), 20, new AtomicLong())
                .run(SourceFile.of(file), NOW)
                .checkpoint();

        var interrupted = new HistoryImport(ArchiveStore.in(archive), 20, new AtomicLong(), checkpoint -> {
            if (checkpoint.parts() == 3) {
                throw new IllegalStateException("killed");
            }
        });
        assertThatThrownBy(() -> interrupted.run(SourceFile.of(file), NOW)).hasMessage("killed");
        // A part that was put in place just before the kill, without its checkpoint.
        Path folder = archive.resolve("history").resolve(SourceFile.of(file).id());
        Files.write(folder.resolve("part-00003.parquet"), new byte[] {1, 2, 3});

        ImportOutcome resumed =
                new HistoryImport(ArchiveStore.in(archive), 20, new AtomicLong()).run(SourceFile.of(file), NOW);
        assertThat(resumed.kind()).isEqualTo(ImportOutcome.Kind.RESUMED);
        assertThat(resumed.checkpoint()).isEqualTo(undisturbed);
        assertThat(rows("user_id || product_id || at_ms"))
                .isEqualTo(ArchiveQueries.ask(
                        directory.resolve("other"),
                        "SELECT user_id || product_id || at_ms FROM archive ORDER BY at_ms, user_id"));
        assertThat(undisturbed.duplicatesAcrossParts()).isPositive();
    }

    @Test
    void gzThatWasCutOff_isImportedAsFarAsItGoes_andSaysSo() throws Exception {
        Path whole = gzip("x.csv.gz", HEADER + reviews(20_000));
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));
        Checkpoint result = importFile(whole).checkpoint();
        assertThat(result.truncated()).isTrue();
        assertThat(result.complete()).isTrue();
        assertThat(result.written()).isBetween(5_000L, 19_999L);
        assertThat(rows("event_id")).hasSize((int) result.written());
    }

    @Test
    void fileWithoutTheColumns_isRefusedWithWhatIsNeeded() throws IOException {
        Path file = file("x.csv", "user_id,stars\nU1,5\n");
        assertThatThrownBy(() -> importFile(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parent_asin");
    }

    @Test
    void extraColumnsInAnyOrder_areFine() throws Exception {
        importFile(file("x.csv", "rating,history,timestamp,user_id,parent_asin\n5.0,B7 B8,1500000000000,U1,B1\n"));
        assertThat(rows("user_id || product_id || rating")).containsExactly("U1B15.0");
    }

    private ImportOutcome importFile(Path file) throws Exception {
        return new HistoryImport(ArchiveStore.in(archive), HistoryImport.ROWS_OF_A_PART, new AtomicLong())
                .run(SourceFile.of(file), NOW);
    }

    private List<String> rows(String expression) {
        String order = expression.startsWith("DISTINCT") ? "" : " ORDER BY at_ms, user_id";
        return ArchiveQueries.ask(archive, "SELECT " + expression + " FROM archive" + order);
    }

    private static String reviews(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "U%d,B%d,%d.0,%d\n".formatted(i, 7 * i % 101, 1 + i % 5, 1_500_000_000_000L + i))
                .collect(Collectors.joining());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private Path gzip(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(directory.resolve(name), bytes.toByteArray());
    }

    private static TreeMap<String, Integer> contentOf(Path directory) throws IOException {
        var content = new TreeMap<String, Integer>();
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(file.toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return content;
    }
}
