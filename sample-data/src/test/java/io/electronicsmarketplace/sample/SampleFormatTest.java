package io.electronicsmarketplace.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The files have the fields of Amazon Reviews 2023, and what they say agrees. */
class SampleFormatTest {
    private static final Instant UNTIL = Sample.UNTIL;

    @TempDir
    static Path directory;

    private static Sample sample;
    private static List<JsonNode> products;
    private static Set<String> productIds;

    @BeforeAll
    static void generate() throws IOException {
        sample = Sample.generate(directory, SampleSettings.small(UNTIL));
        products = sample.jsonLines(SampleData.CATALOGUE);
        productIds = products.stream().map(p -> p.get("parent_asin").asString()).collect(Collectors.toSet());
    }

    @Test
    void catalogue_hasTheWantedNumberOfProducts_eachWithTheRealSetsFields() {
        assertThat(products)
                .hasSize(300)
                .allSatisfy(product -> assertThat(product.propertyNames())
                        .containsExactly(
                                "main_category",
                                "title",
                                "average_rating",
                                "rating_number",
                                "features",
                                "description",
                                "price",
                                "images",
                                "videos",
                                "store",
                                "categories",
                                "details",
                                "parent_asin",
                                "bought_together"));
        assertThat(productIds).hasSize(300).allMatch(id -> id.matches("B0[0-9A-Z]{8}"));
    }

    @Test
    void catalogue_hasSomeOfTheRealSetsQuirks() {
        assertThat(products).anyMatch(product -> product.get("price").isNull());
        assertThat(products).anyMatch(product -> product.get("price").isString());
        assertThat(products).anyMatch(product -> product.get("store").isNull());
        assertThat(products).anyMatch(product -> product.get("title").asString().contains("&quot;"));
    }

    @Test
    void history_isInTheRatingFormat_ofKnownProducts_withinTheTwoYears() throws IOException {
        assertThat(Files.readAllLines(directory.resolve(SampleData.RATINGS)).getFirst())
                .isEqualTo("user_id,parent_asin,rating,timestamp");
        List<Sample.Row> rows = sample.ratings();
        assertThat(rows).hasSize((int) sample.summary().ratings()).hasSizeGreaterThan(5_000);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.user()).matches("A[A-Z2-7]{27}");
            assertThat(productIds).contains(row.product());
            assertThat(row.rating()).isBetween(1.0, 5.0);
            assertThat(row.atMillis())
                    .isBetween(UNTIL.minusSeconds(730 * 86_400L).toEpochMilli(), UNTIL.toEpochMilli() - 1);
        });
        assertThat(new HashSet<>(
                        rows.stream().map(row -> row.user() + row.product()).toList()))
                .as("nobody rates a product twice")
                .hasSameSizeAs(rows);
    }

    @Test
    void reviews_tellTheSameHistory() throws IOException {
        List<JsonNode> reviews = sample.jsonLines(SampleData.REVIEWS);
        assertThat(reviews.getFirst().propertyNames())
                .containsExactly(
                        "rating",
                        "title",
                        "text",
                        "images",
                        "asin",
                        "parent_asin",
                        "user_id",
                        "timestamp",
                        "helpful_vote",
                        "verified_purchase");
        assertThat(reviews.stream()
                        .map(review -> new Sample.Row(
                                review.get("user_id").asString(),
                                review.get("parent_asin").asString(),
                                review.get("rating").asDouble(),
                                review.get("timestamp").asLong()))
                        .toList())
                .isEqualTo(sample.ratings());
    }

    @Test
    void ratingCounts_areThoseOfTheHistory() throws IOException {
        var counts =
                sample.ratings().stream().collect(Collectors.groupingBy(Sample.Row::product, Collectors.counting()));
        assertThat(products)
                .allSatisfy(product -> assertThat(product.get("rating_number").asLong())
                        .isEqualTo(
                                counts.getOrDefault(product.get("parent_asin").asString(), 0L)));
    }

    @Test
    void listings_areOfKnownProducts_withAGradeAndAPrice() throws IOException {
        List<JsonNode> listings = sample.jsonLines(SampleData.LISTINGS);
        assertThat(listings).hasSize(600).allSatisfy(listing -> {
            assertThat(productIds).contains(listing.get("productId").asString());
            assertThat(listing.get("condition").asString())
                    .isIn("new-like", "very-good", "good", "acceptable", "for-parts");
            assertThat(listing.get("priceMinor").asLong()).isPositive();
            assertThat(listing.get("currency").asString()).isEqualTo("EUR");
            assertThat(Instant.parse(listing.get("createdAt").asString())).isBefore(UNTIL);
        });
        assertThat(listings.stream()
                        .map(listing -> listing.get("id").asString())
                        .distinct())
                .hasSize(600);
    }

    @Test
    void everyProduct_hasAPictureThatIsWellFormed() throws Exception {
        var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        for (JsonNode product : products) {
            String address = product.get("images").get(0).get("large").asString();
            assertThat(address).startsWith("/images/");
            Path file = directory.resolve(address.substring(1));
            assertThat(parser.parse(file.toFile()).getDocumentElement().getTagName())
                    .isEqualTo("svg");
            assertThat(file).content().doesNotContain("{").hasSizeLessThan(1_200);
        }
    }
}
