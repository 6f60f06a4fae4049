package io.electronicsmarketplace.gateway.session;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import reactor.core.publisher.Mono;

/**
 * Lets an answer out even if its session cannot be saved: most often only the time of the last use
 * would have been. What a sign-in loses by it is noticed at its next step.
 */
final class LenientSessionRepository<S extends Session> implements ReactiveSessionRepository<S> {

    private static final Logger log = LoggerFactory.getLogger(LenientSessionRepository.class);

    private final ReactiveSessionRepository<S> repository;
    private final Duration patience;

    LenientSessionRepository(ReactiveSessionRepository<S> repository, Duration patience) {
        this.repository = repository;
        this.patience = patience;
    }

    @Override
    public Mono<S> createSession() {
        return repository.createSession();
    }

    @Override
    public Mono<Void> save(S session) {
        return repository.save(session).timeout(patience).onErrorResume(failure -> {
            log.warn("A session cannot be saved: {}", failure.toString());
            return Mono.empty();
        });
    }

    @Override
    public Mono<S> findById(String id) {
        return repository.findById(id);
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return repository.deleteById(id).timeout(patience);
    }
}
