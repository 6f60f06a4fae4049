package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.recommendation.pipeline.Surface;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Where a list is made. A home feed is some milliseconds of pure computing, during which no other connection may wait:
 * its threads are none of the event loop's. Other lists take a fraction of one: they are made by the event loop that
 * writes the answer, for to hand them over and back would cost a tenth of what they cost.
 */
@Component
class MakingThreads {

    private final Scheduler ranking;

    MakingThreads(Scheduler ranking) {
        this.ranking = ranking;
    }

    Scheduler of(Surface surface, ServerHttpRequest http) {
        if (surface != Surface.HOME
                && ServerHttpRequestDecorator.getNativeRequest(http) instanceof HttpServerRequest request) {
            Scheduler[] loop = {ranking};
            request.withConnection(connection ->
                    loop[0] = Schedulers.fromExecutor(connection.channel().eventLoop(), false));
            return loop[0];
        }
        return ranking;
    }
}
