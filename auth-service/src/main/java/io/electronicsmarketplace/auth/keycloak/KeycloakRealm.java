package io.electronicsmarketplace.auth.keycloak;

import io.electronicsmarketplace.support.problem.ProblemException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ServerErrorException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * The marketplace's realm at Keycloak, for reactive callers.
 *
 * <p>A call fails with a problem of status 404 for a user or a session that does not exist, and with
 * 503 while Keycloak is away. Other failures are faults.
 */
public final class KeycloakRealm {

    private static final Logger log = LoggerFactory.getLogger(KeycloakRealm.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Keycloak keycloak;
    private final String name;
    private final Scheduler virtualThreads;

    KeycloakRealm(Keycloak keycloak, String name, Scheduler virtualThreads) {
        this.keycloak = keycloak;
        this.name = name;
        this.virtualThreads = virtualThreads;
    }

    /** Calls Keycloak, as often as the function likes, on one virtual thread. */
    public <T> Mono<T> call(Function<RealmResource, T> function) {
        Callable<T> blocking = () -> function.apply(keycloak.realm(name));
        return Mono.fromCallable(blocking).subscribeOn(virtualThreads).onErrorMap(KeycloakRealm::meaning);
    }

    /** Likewise, for what has no result. */
    public Mono<Void> run(Consumer<RealmResource> action) {
        return call(realm -> {
                    action.accept(realm);
                    return true;
                })
                .then();
    }

    private static Throwable meaning(Throwable failure) {
        return switch (failure) {
            case NotFoundException missing -> ProblemException.notFound("user or session");
            case NotAuthorizedException refused -> away(refused);
            case ServerErrorException broken -> away(broken);
            case ProcessingException unreachable -> away(unreachable);
            default -> failure;
        };
    }

    private static ProblemException away(Throwable failure) {
        log.warn("Keycloak does not answer as it should: {}", failure.toString());
        return ProblemException.unavailable("Accounts are not available at the moment; try again.", RETRY_AFTER);
    }
}
