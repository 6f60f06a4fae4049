package io.electronicsmarketplace.recommender.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.electronicsmarketplace.recommender.catalogue.ConditionGrade;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;

class FeedSerializerTest {

    /** Lets Jackson find out by itself what is in a feed. */
    @JsonSerialize
    private interface ByItself {}

    @Test
    void aFeed_isWrittenAsJacksonWritesItsRecords() {
        var price = new Feed.Price("129.90", "EUR");
        var full = new Feed.Item(
                new Feed.Product("p-1", "27\" screen, \u201ccurved\u201d \uD83D\uDDA5\n", "/images/p-1.svg", price),
                new Feed.Offered("l-1", price, ConditionGrade.VERY_GOOD),
                new Feed.Reason("looked-at", "Because you looked at …", "p-0"),
                "session-neighbours",
                0);
        var sparse = new Feed.Item(
                new Feed.Product("p-2", "", null, price),
                new Feed.Offered("l-2", price, ConditionGrade.FOR_PARTS),
                new Feed.Reason("popular", "Popular right now", null),
                "popularity",
                1);
        var feed = new Feed("r-1", "home", "v-1", List.of(full, sparse));
        JsonMapper.Builder builder = JsonMapper.builder()
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL));
        JsonMapper written = builder.build();
        JsonMapper byItself = builder.addMixIn(Feed.class, ByItself.class).build();
        assertThat(written.writeValueAsString(feed)).isEqualTo(byItself.writeValueAsString(feed));
        assertThat(written.writeValueAsString(new Feed("r-2", "next", "none", List.of())))
                .isEqualTo(
                        "{\"recommendationId\":\"r-2\",\"surface\":\"next\",\"modelVersion\":\"none\",\"items\":[]}");
    }
}
