package io.electronicsmarketplace.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.system.SystemTest;
import io.electronicsmarketplace.system.client.Shopper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SearchJourneyTest extends SystemTest {
    private final Shopper visitor = newVisitor();

    @Test
    void wordsFindProductsThatAreCalledSo() {
        List<String> titles = visitor.searchWords("smartphone")
                .expect(200)
                .items()
                .map(item -> text(item, "title"))
                .toList();

        assertThat(titles).isNotEmpty();
        assertThat(titles.getFirst().toLowerCase(Locale.ROOT)).contains("smartphone");
    }

    @Test
    void brandAndPrice_narrowTheSearch() {
        JsonNode some =
                visitor.search("limit=1").expect(200).json().required("items").required(0);
        String brand = text(visitor.product(text(some, "id")).expect(200).json(), "brand");

        List<JsonNode> found = visitor.search("brand=" + brand.replace(" ", "%20") + "&priceTo=500")
                .expect(200)
                .items()
                .toList();

        assertThat(found).isNotEmpty().allSatisfy(item -> {
            assertThat(text(item, "brand")).isEqualTo(brand);
            assertThat(new BigDecimal(text(item.required("priceFrom"), "amount")))
                    .isLessThanOrEqualTo(new BigDecimal("500"));
        });
    }

    @Test
    void pages_followEachOtherWithoutRepeating() {
        JsonNode first = visitor.search("limit=5").expect(200).json();
        JsonNode second = visitor.search("limit=5&cursor=" + text(first, "next"))
                .expect(200)
                .json();

        assertThat(ids(first)).hasSize(5).doesNotContainAnyElementsOf(ids(second));
        assertThat(ids(second)).hasSize(5);
    }

    @Test
    void product_showsWhatIsOfferedOfIt_andItsPicture() {
        String id = someProducts(1).getFirst();

        JsonNode product = visitor.product(id).expect(200).json();
        List<JsonNode> listings = visitor.listings(id).expect(200).items().toList();

        assertThat(listings).isNotEmpty().allSatisfy(listing -> {
            assertThat(text(listing, "condition")).isIn("new-like", "very-good", "good", "acceptable", "for-parts");
            assertThat(text(listing.required("price"), "currency")).isEqualTo("EUR");
        });
        assertThat(gateway.get(text(product, "image")).expect(200).text()).startsWith("<svg");
    }

    @Test
    void unknownProduct_is404_asProblemDetails() {
        visitor.product("B000000000").expectProblem(404);
    }

    private static List<String> ids(JsonNode page) {
        return page.required("items")
                .valueStream()
                .map(item -> text(item, "id"))
                .toList();
    }
}
