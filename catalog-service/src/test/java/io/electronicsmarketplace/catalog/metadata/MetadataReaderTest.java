package io.electronicsmarketplace.catalog.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataReaderTest {

    @TempDir
    Path folder;

    @Test
    void aRealRow_isReadInFull() throws IOException {
        var product = product("""
                {"main_category":"All Electronics","title":"Sony WH-1000XM4 &amp;quot;Midnight&amp;quot; &lt;b&gt;Blue","average_rating":4.6,\
                "rating_number":1234,"features":["Noise <b>cancelling</b>"],"description":["30&nbsp;hours"],"price":"$1,299.00",\
                "images":[{"thumb":"http://i/t.jpg","large":"http://i/other.jpg","variant":"PT01"},\
                {"large":"http://i/main.jpg","variant":"MAIN"}],"store":"Sony","categories":["Electronics","Headphones"],\
                "details":{"Colour":"Blue","Weight":0.25,"Cells":4.0,"Best Sellers Rank":{"Headphones":3},\
                "Date First Available":"October 4, 2019"},"parent_asin":"B0863TXGM3","bought_together":null}""");
        assertThat(product.adjustments()).isEmpty();
        var content = product.content();
        assertThat(content.title()).isEqualTo("Sony WH-1000XM4 \"Midnight\" Blue");
        assertThat(content.brand()).isEqualTo("Sony");
        assertThat(content.categories()).containsExactly("Electronics", "Headphones");
        assertThat(content.attributes())
                .containsEntry("Colour", "Blue")
                .containsEntry("Weight", "0.25")
                .containsEntry("Cells", "4")
                .doesNotContainKey("Best Sellers Rank");
        assertThat(content.image()).isEqualTo("http://i/main.jpg");
        assertThat(content.description()).isEqualTo("Noise cancelling\n30 hours");
        assertThat(content.averageRating()).isEqualTo(4.6);
        assertThat(content.ratingCount()).isEqualTo(1234);
        assertThat(content.listPriceMinor()).isEqualTo(129_900);
        assertThat(content.firstSeenAt()).isEqualTo(Instant.parse("2019-10-04T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5 | 1250",
                "'\"12.50\"' | 1250",
                "'\"from 19.99\"' | 1999",
                "'\"19.99 - 29.99\"' | 1999",
                "'\"$1,299.00\"' | 129900",
                "'\"1.299,00 €\"' | 129900",
                "'\"1,299\"' | 129900",
                "null |",
                "'\"\"' |",
                "NaN |",
            })
    void prices_areUnderstoodInTheirWaysOfWriting(String price, Long minor) throws IOException {
        var product = product("{\"parent_asin\":\"A\",\"title\":\"T\",\"price\":" + price + "}");
        assertThat(product.content().listPriceMinor()).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({"'\"—\"'", "-5", "'\"-5.00\"'", "1e99", "'{}'", "true", "'\"99999999999999\"'"})
    void pricesThatCannotBe_areLeftOutAndNamed(String price) throws IOException {
        var product = product("{\"parent_asin\":\"A\",\"title\":\"T\",\"price\":" + price + "}");
        assertThat(product.content().listPriceMinor()).isNull();
        assertThat(product.adjustments()).containsExactly("price-not-understood");
    }

    @Test
    void wrongTypes_areLeftOutAndNamed() throws IOException {
        var product = product("""
                {"parent_asin":"A","title":"T","store":7,"categories":{"a":1},"details":["x"],"features":3,\
                "average_rating":"five","rating_number":-3,"images":"none"}""");
        assertThat(product.adjustments())
                .containsExactlyInAnyOrder(
                        "store-ignored",
                        "categories-ignored",
                        "details-ignored",
                        "features-ignored",
                        "average_rating-ignored",
                        "rating_number-ignored");
    }

    @Test
    void nulCharacters_andHalvesOfCharacters_areRemoved() throws IOException {
        var content = product("{\"parent_asin\":\"A\",\"title\":\"a\\u0000b \\ud800c &#0; d\\u0007\"}")
                .content();
        assertThat(content.title()).isEqualTo("a b c d");
    }

    @Test
    void longTexts_areShortened() throws IOException {
        var product = product("{\"parent_asin\":\"A\",\"title\":\"" + "x".repeat(3_000) + "\"}");
        assertThat(product.content().title()).hasSize(500);
        assertThat(product.adjustments()).containsExactly("title-shortened");
    }

    @Test
    void brokenLines_areRefusedWithReasonAndNumber() throws IOException {
        List<MetadataLine> lines = read("""
                {"parent_asin":"A","title":"fine"}
                {"parent_asin":"B","title":"cut of
                [1,2]

                {"title":"no id"}
                {"parent_asin":"C","title":null}
                {"parent_asin":"D","title":"&nbsp; &#8203;"}
                {"parent_asin":"E/../F","title":"x"}
                {"parent_asin":"G","title":["x"]}
                {"parent_asin":"H","title":"x"} trailing
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(lines)
                .filteredOn(MetadataLine.Refused.class::isInstance)
                .extracting(line -> line.number() + " " + ((MetadataLine.Refused) line).reason())
                .containsExactly(
                        "2 broken-json",
                        "3 not-an-object",
                        "5 missing-id",
                        "6 missing-title",
                        "7 missing-title",
                        "8 unusable-id",
                        "9 wrong-type",
                        "10 broken-json");
    }

    @Test
    void byteOrderMark_crlf_andAMissingLastNewline_areRead() throws IOException {
        byte[] text = "\uFEFF{\"parent_asin\":\"A\",\"title\":\"x\"}\r\n{\"parent_asin\":\"B\",\"title\":\"y\"}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(read(text)).hasSize(2).allMatch(MetadataLine.Product.class::isInstance);
    }

    @Test
    void bytesThatAreNoUtf8_areABrokenLine() throws IOException {
        byte[] text = "{\"parent_asin\":\"A\",\"title\":\"x?\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        text[text.length - 4] = (byte) 0xE9;
        assertThat(read(text)).singleElement().isInstanceOf(MetadataLine.Refused.class);
    }

    @Test
    void aLineOfManyMegabytes_isRefusedAndTheNextOneRead() throws IOException {
        byte[] text = ("{\"parent_asin\":\"A\",\"title\":\"" + "x".repeat(3 << 20)
                        + "\"}\n{\"parent_asin\":\"B\",\"title\":\"y\"}\n")
                .getBytes(StandardCharsets.UTF_8);
        List<MetadataLine> lines = read(text);
        assertThat(((MetadataLine.Refused) lines.getFirst()).reason()).isEqualTo("line-too-long");
        assertThat(lines.getLast()).isInstanceOf(MetadataLine.Product.class);
    }

    @Test
    void aGzFileThatEndsInTheMiddle_givesItsLinesAndThenAClearError() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 20_000; i++) {
                gzip.write(("{\"parent_asin\":\"A" + i + "\",\"title\":\"t" + i * 31 % 977 + "\"}\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        Path file = folder.resolve("cut.jsonl.gz");
        Files.write(file, Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        var good = new ArrayList<MetadataLine>();
        assertThatThrownBy(() -> {
                    try (var reader = MetadataReader.open(file)) {
                        for (MetadataLine line; (line = reader.next()) != null; ) {
                            good.add(line);
                        }
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged or cut off after line")
                .hasMessageContaining("Get a complete copy");
        assertThat(good).hasSizeGreaterThan(1_000).allMatch(MetadataLine.Product.class::isInstance);
    }

    private MetadataLine.Product product(String json) throws IOException {
        return (MetadataLine.Product)
                read(json.getBytes(StandardCharsets.UTF_8)).getFirst();
    }

    private List<MetadataLine> read(byte[] text) throws IOException {
        Path file = folder.resolve("meta.jsonl");
        Files.write(file, text);
        List<MetadataLine> lines = new ArrayList<>();
        try (var reader = MetadataReader.open(file)) {
            for (MetadataLine line; (line = reader.next()) != null; ) {
                lines.add(line);
            }
        }
        return lines;
    }
}
