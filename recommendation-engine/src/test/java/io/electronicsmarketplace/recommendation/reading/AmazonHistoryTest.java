package io.electronicsmarketplace.recommendation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmazonHistoryTest {
    @TempDir
    Path folder;

    @Test
    void csv_isReadWithAndWithoutHeader_andBrokenLinesAreCounted() throws IOException {
        Path file = folder.resolve("Electronics.csv");
        Files.writeString(file, """
                user_id,parent_asin,rating,timestamp
                u2,p1,5.0,1000
                u1,p2,4.0,-2000,further,columns

                u1,p2
                u1,,5.0,7
                ,p1,5.0,7
                u1,p1,5.0,seven
                u1,p1,5.0,
                u1,p1,5.0,12345678901234567890
                u1,p1,1.0,3000""");
        InteractionLogBuilder builder = new InteractionLogBuilder();
        assertThat(AmazonHistory.read(file, builder)).isEqualTo(6);
        assertThat(rows(builder.build())).containsExactly("u1 p2 -2000", "u2 p1 1000", "u1 p1 3000");
    }

    @Test
    void idsThatAreNoUtf8_areRefused_andOthersThanAsciiTaken() throws IOException {
        Path file = folder.resolve("Electronics.csv");
        Files.write(file, "u1,p\u00e4,5.0,1\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(file, "u2,p\u00e4,5.0,2\n", StandardOpenOption.APPEND);
        InteractionLogBuilder builder = new InteractionLogBuilder();
        assertThat(AmazonHistory.read(file, builder)).isEqualTo(1);
        assertThat(rows(builder.build())).containsExactly("u2 p\u00e4 2");
    }

    @Test
    void gzippedParts_withWindowsLineEnds_areReadAsOne() throws IOException {
        Path file = folder.resolve("Electronics.csv.gz");
        try (OutputStream bytes = Files.newOutputStream(file)) {
            for (String part : List.of("user_id,parent_asin,rating,timestamp\r\nu1,p1,5.0,1\r\n", "u2,p1,5.0,2\r\n")) {
                GZIPOutputStream gzip = new GZIPOutputStream(bytes);
                gzip.write(part.getBytes(StandardCharsets.UTF_8));
                gzip.finish();
            }
        }
        InteractionLogBuilder builder = new InteractionLogBuilder();
        assertThat(AmazonHistory.read(file, builder)).isZero();
        assertThat(rows(builder.build())).containsExactly("u1 p1 1", "u2 p1 2");
    }

    @Test
    void lines_longerThanAnyBuffer_andAcrossBuffers_comeWhole() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            lines.add("é".repeat(i % 97) + i);
        }
        lines.add("x".repeat(300_000));
        lines.add("");
        lines.add("end");
        Path file = folder.resolve("lines");
        Files.writeString(file, String.join("\n", lines));
        List<String> read = new ArrayList<>();
        Lines.forEach(file, read::add);
        assertThat(read).isEqualTo(lines);
    }

    private static List<String> rows(InteractionLog log) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < log.rows(); row++) {
            rows.add(log.shoppers().idOf(log.shopper(row)) + " "
                    + log.products().idOf(log.product(row)) + " "
                    + log.atMillis(row));
        }
        return rows;
    }
}
