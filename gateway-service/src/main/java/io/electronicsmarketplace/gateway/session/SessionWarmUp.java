package io.electronicsmarketplace.gateway.session;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Uses the session store once before the gateway is ready. Connecting to Redis and loading what that
 * needs takes longer than a request may wait for it, so the first sign-in would be lost.
 */
@Component
class SessionWarmUp implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SessionWarmUp.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ReactiveSessionRepository<?> sessions;

    SessionWarmUp(ReactiveSessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        roundTrip(sessions)
                .timeout(PATIENCE)
                .doOnError(failure -> log.warn("Sessions are not available yet: {}", failure.toString()))
                .onErrorComplete()
                .block(); // on the main thread, before any traffic
    }

    private static <S extends Session> Mono<Void> roundTrip(ReactiveSessionRepository<S> sessions) {
        return sessions.findById("warm-up")
                .then(sessions.createSession())
                .flatMap(session -> sessions.save(session)
                        .then(sessions.findById(session.getId()))
                        .then(Mono.defer(() -> sessions.deleteById(session.getId()))));
    }
}
