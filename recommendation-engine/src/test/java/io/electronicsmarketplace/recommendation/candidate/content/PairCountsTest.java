package io.electronicsmarketplace.recommendation.candidate.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.data.InteractionLogBuilder;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PairCountsTest {
    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    @Test
    void aPair_countsByItsDaysApart_andByHowManyPairsTheShopperHas() {
        InteractionLogBuilder builder = new InteractionLogBuilder();
        builder.add("ann", "camera", 0, InteractionKind.RATING, true);
        builder.add("ann", "tripod", 120 * DAY, InteractionKind.RATING, true);
        // Three products, three pairs: each counts by the root of 3. Two of one day follow each other.
        builder.add("bob", "camera", DAY, InteractionKind.RATING, true);
        builder.add("bob", "bag", DAY, InteractionKind.RATING, true);
        builder.add("bob", "tripod", DAY, InteractionKind.RATING, true);
        InteractionLog log = builder.build();
        ProductLift lift = fit(log, 1);
        double ofBob = 1 / Math.sqrt(3);
        assertThat(count(log, lift, "camera", "tripod")).isCloseTo(Math.exp(-1) + ofBob, within(1e-6));
        assertThat(count(log, lift, "tripod", "camera")).isCloseTo(ofBob, within(1e-6));
        assertThat(count(log, lift, "bag", "camera")).isCloseTo(ofBob, within(1e-6));
        int camera = log.products().indexOf("camera");
        assertThat(lift.begun().get(camera)).isCloseTo((float) (Math.exp(-1) + 2 * ofBob), within(1e-6f));
        assertThat(lift.ended().get(camera)).isCloseTo((float) (2 * ofBob), within(1e-6f));
        assertThat(lift.total()).isCloseTo((float) (Math.exp(-1) + 6 * ofBob), within(1e-5f));
    }

    @Test
    void aProduct_doesNotFollowItself() {
        InteractionLogBuilder builder = new InteractionLogBuilder();
        builder.add("ann", "battery", 0, InteractionKind.RATING, true);
        builder.add("ann", "battery", 5 * DAY, InteractionKind.RATING, true);
        assertThat(fit(builder.build(), 1).total()).isZero();
    }

    @Test
    void counts_areTheSame_onAnyNumberOfThreads() {
        SplittableRandom random = new SplittableRandom(3);
        InteractionLogBuilder builder = new InteractionLogBuilder();
        for (int row = 0; row < 5_000; row++) {
            String shopper = "s" + random.nextInt(400);
            builder.add(shopper, "p" + random.nextInt(900), row * DAY / 20, InteractionKind.RATING, true);
        }
        InteractionLog log = builder.build();
        ProductLift one = fit(log, 1);
        ProductLift three = fit(log, 3);
        assertThat(three.counts().toArray()).isEqualTo(one.counts().toArray());
        assertThat(three.pairs().columns().toArray())
                .isEqualTo(one.pairs().columns().toArray());
        assertThat(three.ended().toArray()).isEqualTo(one.ended().toArray());
    }

    private static ProductLift fit(InteractionLog log, int threadCount) {
        try (Threads threads = new Threads(threadCount)) {
            return PairCounts.fit(new FollowWeights(log), log.products().size(), threads);
        }
    }

    private static double count(InteractionLog log, ProductLift lift, String first, String second) {
        int row = log.products().indexOf(first);
        for (int at = lift.pairs().start(row); at < lift.pairs().end(row); at++) {
            if (lift.pairs().column(at) == log.products().indexOf(second)) {
                return lift.counts().get(at);
            }
        }
        return 0;
    }
}
