package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.recommender.feed.FeedService.Answer;
import io.electronicsmarketplace.support.security.AnswerHeaders;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.ObjectWriter;

/**
 * Answers what is asked most, a plain request of a visitor for a list, in front of WebFlux: its filters, observations and
 * resolvers of arguments took as much processor time as the list itself. Whatever is not plain, and what no list can be
 * made for, goes the ordinary way, to {@link RecommendationsController}; the answer is the same either way.
 */
final class DirectFeeds implements HttpHandler {

    private static final Logger log = LoggerFactory.getLogger(DirectFeeds.class);

    private final HttpHandler ordinary;
    private final PlainRequests plain;
    private final BiFunction<FeedRequest, ServerHttpRequest, Mono<Answer>> feeds;
    private final ObjectWriter json;
    private final DirectRequestTimers timers;

    /**
     * @param ordinary what answers all else
     * @param feeds what makes lists: {@link FeedService#answer}
     */
    DirectFeeds(
            HttpHandler ordinary,
            PlainRequests plain,
            BiFunction<FeedRequest, ServerHttpRequest, Mono<Answer>> feeds,
            ObjectWriter json,
            DirectRequestTimers timers) {
        this.ordinary = ordinary;
        this.plain = plain;
        this.feeds = feeds;
        this.json = json;
        this.timers = timers;
    }

    @Override
    public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
        FeedRequest wanted = plain.read(request);
        if (wanted == null) {
            return ordinary.handle(request, response);
        }
        long start = System.nanoTime();
        return feeds.apply(wanted, request)
                .onErrorResume(failure -> {
                    log.warn("no list for a plain request, which goes the ordinary way", failure);
                    return ordinary.handle(request, response).then(Mono.empty());
                })
                .flatMap(answer -> write(answer, response)
                        .doOnSuccess(done -> timers.answered(wanted.surface(), System.nanoTime() - start)));
    }

    private Mono<Void> write(Answer answer, ServerHttpResponse response) {
        byte[] body = json.writeValueAsBytes(answer.feed());
        response.setStatusCode(HttpStatus.OK);
        HttpHeaders sent = response.getHeaders();
        sent.setContentType(MediaType.APPLICATION_JSON);
        sent.set(RecommendationsController.POLICY_HEADER, answer.policy().wireName());
        sent.setContentLength(body.length);
        AnswerHeaders.addTo(sent);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }
}
