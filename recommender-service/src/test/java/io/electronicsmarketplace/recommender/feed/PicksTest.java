package io.electronicsmarketplace.recommender.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.pipeline.Surface;
import io.electronicsmarketplace.recommender.catalogue.CatalogueView;
import io.electronicsmarketplace.recommender.support.Shop;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PicksTest {
    private static final FeedRequest REQUEST = new FeedRequest(Surface.HOME, null, null, null, 5);

    private final CatalogueView catalogue = new CatalogueView();

    @BeforeEach
    void open() {
        for (String id : List.of("a", "a-red", "b")) {
            catalogue.apply(Shop.product(id, "x", 1, List.of(Shop.listing(id + "-1", "seller of " + id, 100))));
        }
    }

    @Test
    void aProduct_isTakenOnce_whicheverOfItsTwinsIsOffered() {
        Picks picks = picks(Set.of());
        offer(picks, "a-red", "a", "b", "b");
        assertThat(ids(picks)).containsExactly("a-red", "b");
    }

    @Test
    void whoMustNotSeeATwin_seesNoneOfThem() {
        Picks picks = picks(Set.of("a-red"));
        offer(picks, "a", "a-red", "b");
        assertThat(ids(picks)).containsExactly("b");
    }

    private Picks picks(Set<String> never) {
        return new Picks(catalogue, REQUEST, never, id -> id.startsWith("a") ? "a" : id);
    }

    private void offer(Picks picks, String... ids) {
        for (String id : ids) {
            picks.offer(Objects.requireNonNull(catalogue.find(id)), CandidateSource.POPULARITY, null);
        }
    }

    private static List<String> ids(Picks picks) {
        return picks.list().stream().map(pick -> pick.product().productId()).toList();
    }
}
