package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.recommendation.pipeline.Deadline;
import io.electronicsmarketplace.recommender.feed.Stages.Stage;
import io.electronicsmarketplace.recommender.shopper.Remembered;
import io.electronicsmarketplace.recommender.shopper.ShopperMemory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Answers one request: state from Redis, list, log of what was served. */
@Service
class FeedService {

    private final ShopperMemory memory;
    private final ListMaker maker;
    private final ServedLists served;
    private final Stages stages;
    private final FeedMetrics metrics;
    private final FeedSettings settings;
    private final MakingThreads threads;

    FeedService(
            ShopperMemory memory,
            ListMaker maker,
            ServedLists served,
            Stages stages,
            FeedMetrics metrics,
            FeedSettings settings,
            MakingThreads threads) {
        this.memory = memory;
        this.maker = maker;
        this.served = served;
        this.stages = stages;
        this.metrics = metrics;
        this.settings = settings;
        this.threads = threads;
    }

    /** An answer and the policy that made it. */
    record Answer(Feed feed, Policy policy) {}

    Mono<Answer> answer(FeedRequest request, ServerHttpRequest http) {
        return Mono.defer(() -> {
            long start = System.nanoTime();
            return stages.timed(Stage.STATE, memory.of(request.shopper()))
                    .publishOn(threads.of(request.surface(), http))
                    .handle((remembered, sink) -> {
                        MadeList list =
                                stages.timed(Stage.LIST, sink.contextView(), () -> list(request, remembered, start));
                        sink.next(answer(request, list, start));
                    });
        });
    }

    private MadeList list(FeedRequest request, Remembered remembered, long start) {
        long budget = settings.deadline().toNanos();
        Deadline deadline = () -> System.nanoTime() - start > budget;
        long begun = System.nanoTime();
        MadeList made = maker.make(request, remembered, deadline);
        if (request.shopper() != null) { // lists of nobody, as of the warm-up, take less than those of shoppers
            threads.took(request.surface(), System.nanoTime() - begun);
        }
        return made;
    }

    private Answer answer(FeedRequest request, MadeList list, long start) {
        String recommendationId = UUID.randomUUID().toString();
        metrics.made(request.surface(), list, Duration.ofNanos(System.nanoTime() - start));
        served.log(recommendationId, request, list);
        List<Feed.Item> items = new ArrayList<>(list.picks().size());
        for (Pick pick : list.picks()) {
            items.add(Feed.item(pick, Reasons.of(pick, request.surface()), items.size()));
        }
        return new Answer(
                new Feed(recommendationId, request.surface().wireName(), list.modelVersion(), items), list.policy());
    }
}
