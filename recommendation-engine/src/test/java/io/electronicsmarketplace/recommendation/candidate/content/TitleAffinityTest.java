package io.electronicsmarketplace.recommendation.candidate.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import io.electronicsmarketplace.recommendation.candidate.popularity.DecayedPopularity;
import io.electronicsmarketplace.recommendation.candidate.popularity.PopularityCounters;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import io.electronicsmarketplace.recommendation.data.ProductFacts;
import io.electronicsmarketplace.recommendation.data.Products;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TitleAffinityTest {
    private static final List<String> TITLES =
            List.of("Nikon lens", "Nikon camera", "Canon camera", "USB cable", "Nikon bag");

    private final InteractionLog log = log(1, 4, 2, 2);
    private final Products products = products(log);
    private final DecayedPopularity popularity = popularity(log);
    private final TitleAffinity model = TitleAffinity.fit(log, products.titles(), popularity);

    @Test
    void dot_ofUnitVectors_isTheCosineByRarity() {
        float[] dense = new Workspace(1).words();
        model.space().addTo(dense, 0, 1);
        double nikon = Math.log(5.0 / 3);
        double lens = Math.log(5.0 / 2);
        // Of five products four have a row; "Nikon" stands in two of those, "camera" in two, "lens" in one.
        double camera = Math.log(5.0 / 3);
        double expected = nikon * nikon / (Math.hypot(nikon, lens) * Math.hypot(nikon, camera));
        assertThat((double) model.space().dot(dense, 1)).isEqualTo(expected, Offset.offset(1e-6));
        assertThat((double) model.space().cosine(0, 1)).isEqualTo(expected, Offset.offset(1e-6));
        assertThat(model.space().cosine(0, 3)).isZero();
        model.space().clear(dense, 0);
        assertThat(dense).containsOnly(0);
    }

    @Test
    void propose_listsLikeTitlesByLikenessAndPopularity_andNothingElse() {
        CandidateList list = new CandidateList();
        model.propose(query(0), 10, new Workspace(products.size()), list);
        // p1 and p2 are the cameras; only what shares a word with "Nikon lens" and has a row comes at all.
        assertThat(list.toArray()).containsExactly(1);
        CandidateList cameras = new CandidateList();
        model.propose(query(1), 10, new Workspace(products.size()), cameras);
        // One word shared with each: the camera's is as rare as the maker's, but the lens has a rarer one beside it.
        assertThat(cameras.toArray()).containsExactly(2, 0);
    }

    private static ShopperQuery query(int product) {
        return new ShopperQuery(new int[] {product}, new long[] {0}, new float[] {1}, 1, -1, other -> other != product);
    }

    /** So many rows of the products 0, 1, 2, 3; none of product 4. */
    private static InteractionLog log(int... rows) {
        InteractionLogBuilder log = new InteractionLogBuilder().addProducts(List.of("p4"));
        for (int product = 0; product < rows.length; product++) {
            for (int row = 0; row < rows[product]; row++) {
                log.add("u" + row, "p" + product, 0, InteractionKind.RATING, true);
            }
        }
        return log.build();
    }

    private static Products products(InteractionLog log) {
        Map<String, ProductFacts> facts = new HashMap<>();
        for (int product = 0; product < TITLES.size(); product++) {
            String id = "p" + product;
            facts.put(id, new ProductFacts(id, TITLES.get(product), null, List.of(), null, 0, true));
        }
        return Products.of(log.products(), facts);
    }

    private static DecayedPopularity popularity(InteractionLog log) {
        PopularityCounters counters = PopularityCounters.empty(log.products().size(), Duration.ofDays(20), 0);
        for (int row = 0; row < log.rows(); row++) {
            counters.count(log.product(row), 0, 1);
        }
        return counters.snapshot();
    }
}
