package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.pipeline.Deadline;
import io.electronicsmarketplace.recommendation.pipeline.Exploration;
import io.electronicsmarketplace.recommendation.pipeline.Recommendations;
import io.electronicsmarketplace.recommendation.pipeline.Surface;
import io.electronicsmarketplace.recommender.catalogue.CatalogueView;
import io.electronicsmarketplace.recommender.catalogue.Popularity;
import io.electronicsmarketplace.recommender.catalogue.Product;
import io.electronicsmarketplace.recommender.champion.Champion;
import io.electronicsmarketplace.recommender.champion.Question;
import io.electronicsmarketplace.recommender.champion.RecentQuestions;
import io.electronicsmarketplace.recommender.champion.ServingModel;
import io.electronicsmarketplace.recommender.shopper.Remembered;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one list: asks the champion, then completes by content, popularity and whatever is buyable. */
@Component
class ListMaker {

    /** What says nothing about the current product, so that on its page products like it go first. */
    private static final Set<CandidateSource> UNRELATED =
            EnumSet.of(CandidateSource.POPULARITY, CandidateSource.CATEGORY_POPULARITY, CandidateSource.FRESH);

    private final CatalogueView catalogue;
    private final Popularity popularity;
    private final ContentNeighbours content;
    private final Champion champion;
    private final RecentQuestions questions;
    private final FeedSettings settings;
    private final RandomGenerator random;
    private final Clock clock;

    ListMaker(
            CatalogueView catalogue,
            Popularity popularity,
            ContentNeighbours content,
            Champion champion,
            RecentQuestions questions,
            FeedSettings settings,
            RandomGenerator random,
            Clock clock) {
        this.catalogue = catalogue;
        this.popularity = popularity;
        this.content = content;
        this.champion = champion;
        this.questions = questions;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    MadeList make(FeedRequest request, Remembered remembered, Deadline deadline) {
        Known known = Known.of(remembered);
        String current = request.currentProduct() == null && request.surface() == Surface.NEXT
                ? known.last()
                : request.currentProduct();
        Set<String> never = new HashSet<>(known.never());
        if (current != null) {
            never.add(current);
        }
        Question question = question(request, known, current, never, deadline);
        if (request.shopper() != null) { // nobody's questions are all alike
            questions.add(question);
        }
        return champion.use(model -> {
            UnaryOperator<String> representative =
                    model.isEmpty() ? UnaryOperator.identity() : model.get()::representative;
            var picks = new Picks(catalogue, request, never, representative);
            Policy policy =
                    model.map(it -> ask(it, question, remembered, picks)).orElse(Policy.CATALOGUE_POPULARITY);
            complete(picks, request, known, current == null ? null : catalogue.find(current));
            return new MadeList(
                    picks.list(), policy, model.map(ServingModel::version).orElse("none"), current);
        });
    }

    /** Half as many again as wanted: some may be sold meanwhile, or be too many of one seller. */
    private Question question(
            FeedRequest request, Known known, @Nullable String current, Set<String> never, Deadline deadline) {
        boolean explore = request.surface() == Surface.HOME && settings.explorationSlots() > 0;
        return new Question(
                request.surface(),
                known.stateFor(request.surface()),
                request.userId(),
                clock.millis(),
                current,
                request.category(),
                request.limit() + request.limit() / 2,
                never,
                explore ? new Exploration(settings.explorationSlots(), random.nextLong()) : Exploration.NONE,
                deadline);
    }

    private Policy ask(ServingModel model, Question question, Remembered remembered, Picks picks) {
        Recommendations answer = model.answer(question);
        boolean aboutCurrent = question.surface() == Surface.SIMILAR
                || (question.currentProduct() != null && !model.knows(question.currentProduct()));
        for (Recommendations.Item item : answer.items()) {
            if (picks.full()) {
                break;
            }
            if (!aboutCurrent || !UNRELATED.contains(item.source())) {
                picks.offer(item);
            }
        }
        return policy(answer.completeness(), remembered);
    }

    private static Policy policy(Recommendations.Completeness completeness, Remembered remembered) {
        return switch (remembered) {
            case Remembered.Nobody _ -> Policy.POPULAR_NOBODY;
            case Remembered.OutOfReach _ -> Policy.POPULAR_NO_STATE;
            case Remembered.State _ ->
                switch (completeness) {
                    case FULL -> Policy.PIPELINE;
                    case BLENDED -> Policy.PIPELINE_UNRANKED;
                    case POPULAR -> Policy.POPULAR_OUT_OF_TIME;
                };
        };
    }

    /** From the most fitting to the last resort; each step only while the list is short. */
    private void complete(Picks picks, FeedRequest request, Known known, @Nullable Product current) {
        if (current != null && !picks.enough()) {
            content.of(current, request.limit())
                    .forEach(product -> picks.offer(product, CandidateSource.ITEM_NEIGHBOURS, current));
        }
        Set<String> later = request.surface() == Surface.HOME ? known.lookedAt() : Set.of();
        List<Product> popular = popularity.current().in(request.category());
        fill(picks, popular, CandidateSource.POPULARITY, later);
        fill(picks, catalogue.fresh(), CandidateSource.FRESH, later);
        if (!picks.enough()) {
            fill(picks, popular, CandidateSource.POPULARITY, Set.of());
            lastResort(picks);
        }
    }

    private static void fill(Picks picks, Iterable<Product> products, CandidateSource source, Set<String> without) {
        for (Product product : products) {
            if (picks.full()) {
                return;
            }
            if (!without.contains(product.productId())) {
                picks.offer(product, source, null);
            }
        }
    }

    /** Walks over everything only as long as that is needed for a list at all. */
    private void lastResort(Picks picks) {
        for (Product product : catalogue.all()) {
            if (picks.enough()) {
                return;
            }
            picks.offer(product, CandidateSource.POPULARITY, null);
        }
    }

    /** Whether there is such a product, buyable or not. */
    Optional<Product> product(String productId) {
        return catalogue.product(productId);
    }
}
