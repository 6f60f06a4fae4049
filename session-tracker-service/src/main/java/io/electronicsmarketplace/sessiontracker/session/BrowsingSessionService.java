package io.electronicsmarketplace.sessiontracker.session;

import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.state.ShopperStateReader;
import io.electronicsmarketplace.sessiontracker.state.ShopperStateWriter;
import io.electronicsmarketplace.sessiontracker.state.StateRedis;
import io.electronicsmarketplace.support.problem.ProblemException;
import io.lettuce.core.RedisException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Reads and changes what Redis knows; answers 503 while Redis is away. */
@Service
class BrowsingSessionService {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final StateRedis redis;
    private final ShopperStateWriter writer;
    private final Clock clock;

    BrowsingSessionService(StateRedis redis, ShopperStateWriter writer, Clock clock) {
        this.redis = redis;
        this.writer = writer;
        this.clock = clock;
    }

    Mono<BrowsingSession> read(ShopperId shopper) {
        return ask(() -> new ShopperStateReader(redis.connection()).read(shopper, clock.instant()))
                .map(BrowsingSession::of);
    }

    Mono<Void> end(ShopperId shopper) {
        return ask(() -> writer.endSession(shopper, clock.instant()));
    }

    Mono<Void> decide(ShopperId shopper, Consent consent) {
        return ask(() -> writer.decideConsent(shopper, consent.profiling(), clock.instant()));
    }

    /** The first connection to Redis may block, hence not on an event loop. */
    private static <T> Mono<T> ask(Supplier<CompletionStage<T>> question) {
        return Mono.defer(() -> Mono.fromCompletionStage(question.get()))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(
                        RedisException.class,
                        failure -> ProblemException.unavailable(
                                "What is remembered cannot be reached at the moment; try again.", RETRY_AFTER));
    }
}
