package io.electronicsmarketplace.recommendation.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TopListTest {
    private static final Comparator<Scored> BEST_FIRST =
            Comparator.<Scored>comparingDouble(Scored::score).reversed().thenComparingInt(Scored::product);

    private record Scored(int product, float score) {}

    @Property(tries = 300)
    void whateverTheOrderOfOffers_theBestAreKept_bestFirst_equalOnesByProduct(
            @ForAll @Size(max = 120) List<@FloatRange(min = -3, max = 3) Float> drawn,
            @ForAll @IntRange(max = 40) int limit,
            @ForAll long seed) {
        List<Scored> scored = new ArrayList<>();
        for (float score : drawn) {
            // Coarse, so that many are equal; and 0, of both signs.
            float coarse = Math.round(score) / 2f;
            scored.add(new Scored(scored.size(), coarse == 0 ? score < 0 ? -0f : 0f : coarse));
        }
        List<Scored> offered = new ArrayList<>(scored);
        Collections.shuffle(offered, new Random(seed));
        TopList top = new TopList();
        top.reset(limit);
        offered.forEach(one -> offer(top, one));
        CandidateList kept = new CandidateList();
        top.drainTo(kept);
        // Adding 0 makes one of its two signs, which a comparator of doubles would tell apart.
        scored.replaceAll(one -> new Scored(one.product(), one.score() + 0f));
        scored.sort(BEST_FIRST);
        List<Scored> expected = scored.subList(0, Math.min(limit, scored.size()));
        assertThat(kept.size()).isEqualTo(expected.size());
        for (int rank = 0; rank < kept.size(); rank++) {
            assertThat(new Scored(kept.product(rank), kept.score(rank))).isEqualTo(expected.get(rank));
        }
    }

    private static void offer(TopList top, Scored one) {
        if (top.wouldTake(one.product(), one.score())) {
            top.offer(one.product(), one.score());
        }
    }
}
