package io.electronicsmarketplace.sessiontracker.archive;

import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.sessiontracker.state.ShopperStateWriter;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Follows erasures into the archive, each twice. First the user is marked in Redis, so that nothing more
 * of them is archived, and the archive is cleaned; then, when whatever was just being written is in
 * place, it is cleaned once more, and only then the erasure is completed. After a kill both are done again.
 */
final class ErasureRounds {

    /** Longer than a file takes from the look at the marks in Redis until it is in place. */
    static final Duration SETTLED = Duration.ofMinutes(5);

    private final ShopperStateWriter state;
    private final Erasure erasure;
    private final Clock clock;
    private final Map<String, Instant> cleanedOnce = new HashMap<>();

    ErasureRounds(ShopperStateWriter state, ParquetWriter writer, Clock clock) {
        this.state = state;
        this.erasure = new Erasure(writer);
        this.clock = clock;
    }

    /** @throws io.lettuce.core.RedisException if Redis, which has to know first, is away; or another as its cause */
    void round(ManifestEditor editor, AnnouncedErasures announced) throws IOException, SQLException {
        Instant now = clock.instant();
        Set<String> open = announced.open();
        Set<String> due = new HashSet<>(open);
        due.removeIf(user -> isUnsettled(user, now));
        if (!due.isEmpty()) {
            CompletableFuture.allOf(due.stream()
                            .map(user -> state.erase(ShopperId.user(user)).toCompletableFuture())
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
            erasure.run(editor, new Erasure.People(due, announced.visitorsOf(due)));
        }
        Set<String> complete = new HashSet<>(due);
        complete.removeIf(user -> !cleanedOnce.containsKey(user));
        announced.complete(complete);
        cleanedOnce.keySet().removeAll(complete);
        due.removeAll(complete);
        due.forEach(user -> cleanedOnce.put(user, clock.instant()));
    }

    private boolean isUnsettled(String user, Instant now) {
        Instant once = cleanedOnce.get(user);
        return once != null && once.plus(SETTLED).isAfter(now);
    }
}
