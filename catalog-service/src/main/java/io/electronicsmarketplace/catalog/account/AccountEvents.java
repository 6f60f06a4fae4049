package io.electronicsmarketplace.catalog.account;

import io.electronicsmarketplace.events.AccountEvent;
import io.electronicsmarketplace.events.ShopperId;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Does what an account event asks for; the same event again changes nothing. */
@Service
class AccountEvents {

    private final DatabaseClient database;
    private final List<ShopperBelongings> belongings;
    private final Clock clock;

    AccountEvents(DatabaseClient database, List<ShopperBelongings> belongings, Clock clock) {
        this.database = database;
        this.belongings = belongings;
        this.clock = clock;
    }

    /**
     * A merge is done once by (visitor, user). Belongings move, they are not copied: whoever signs in
     * on the same device next finds nothing of the first user's.
     */
    @Transactional
    public Mono<Void> handle(AccountEvent event) {
        ShopperId user = ShopperId.user(event.userId());
        return switch (event.kind()) {
            case MERGED -> event.visitorId() == null ? Mono.empty() : merge(event.visitorId(), user, event.userId());
            case ERASED -> each(kind -> kind.erase(user));
            case SUSPENDED, REINSTATED -> Mono.empty();
        };
    }

    private Mono<Void> merge(String visitorId, ShopperId user, String userId) {
        return database.sql("""
                        INSERT INTO account_merges (visitor_id, user_id, merged_at) VALUES (:visitor, :user, :now)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("visitor", visitorId)
                .bind("user", userId)
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated()
                .flatMap(inserted ->
                        inserted == 0 ? Mono.empty() : each(kind -> kind.move(ShopperId.visitor(visitorId), user)));
    }

    private Mono<Void> each(Function<ShopperBelongings, Mono<Void>> action) {
        return Flux.fromIterable(belongings).concatMap(action).then();
    }
}
