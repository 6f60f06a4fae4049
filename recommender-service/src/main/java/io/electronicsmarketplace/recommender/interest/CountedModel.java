package io.electronicsmarketplace.recommender.interest;

import io.electronicsmarketplace.events.Interaction;
import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.recommendation.data.InteractionKind;
import io.electronicsmarketplace.recommendation.pipeline.MovingInterest;
import io.electronicsmarketplace.recommender.champion.Champion;
import io.electronicsmarketplace.recommender.champion.ServingModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The counters of one champion. All that they do happens while the champion is held open; once another one
 * serves, it does nothing any more.
 */
final class CountedModel {

    private final Champion champion;
    private final ServingModel model;
    private final MovingInterest interest;
    private final RecentEvents events;

    private CountedModel(Champion champion, ServingModel model, MovingInterest interest, RecentEvents events) {
        this.champion = champion;
        this.model = model;
        this.interest = interest;
        this.events = events;
    }

    /**
     * Counters that go on from the bundle that serves now; empty if none does.
     *
     * @param events forgets what it remembers, and is this model's from here on
     */
    static Optional<CountedModel> of(Champion champion, RecentEvents events) {
        events.clear();
        return champion.use(
                serving -> serving.map(model -> new CountedModel(champion, model, model.interest(), events)));
    }

    /** Whether the champion is still the one whose counters these are. */
    boolean serves() {
        return champion.use(serving -> serving.filter(this::isCounted).isPresent());
    }

    /** That a version serves again does not make it this one, which is closed. */
    private boolean isCounted(ServingModel serving) {
        return serving == model;
    }

    String version() {
        return model.version();
    }

    long knowsUntilMillis() {
        return interest.knowsUntilMillis();
    }

    /**
     * Counts what training would learn from: once each, of products, of shoppers who did not refuse. Impressions and
     * searches are no interest.
     *
     * @param todayMillis when the running UTC day began
     * @return how many were counted
     */
    int count(List<Interaction> interactions, Set<ShopperId> refused, long todayMillis) {
        int[] counted = {0};
        using(model -> {
            for (Interaction interaction : interactions) {
                counted[0] += !refused.contains(interaction.shopper()) && count(interaction, todayMillis) ? 1 : 0;
            }
        });
        return counted[0];
    }

    private boolean count(Interaction interaction, long todayMillis) {
        String product = interaction.productId();
        Optional<InteractionKind> kind =
                InteractionKind.named(interaction.type().wireName());
        return product != null
                && kind.isPresent()
                && events.add(interaction.eventId())
                && interest.count(product, kind.get(), interaction.at().toEpochMilli(), todayMillis);
    }

    /** Lets the champion go by what was counted strictly before that time. */
    void move(long millis) {
        using(model -> model.move(interest, millis));
    }

    private void using(Consumer<ServingModel> work) {
        champion.use(serving -> {
            serving.filter(this::isCounted).ifPresent(work);
            return serving.isPresent();
        });
    }
}
