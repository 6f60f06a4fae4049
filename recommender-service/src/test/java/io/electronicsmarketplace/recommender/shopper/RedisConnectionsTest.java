package io.electronicsmarketplace.recommender.shopper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.state.ShopperStateReader;
import io.electronicsmarketplace.recommender.http.ServerLoops;
import io.electronicsmarketplace.recommender.support.ServiceTest;
import io.netty.channel.EventLoop;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RedisConnectionsTest extends ServiceTest {

    @Autowired
    private RedisConnections connections;

    @Autowired
    private ServerLoops loops;

    @Test
    void state_comesByTheLoopThatAsked() {
        assertThat(loops.all()).hasSize(Runtime.getRuntime().availableProcessors());
        for (EventLoop loop : loops.all()) {
            await().ignoreExceptions()
                    .untilAsserted(() -> assertThat(CompletableFuture.supplyAsync(() -> readsWithin(loop), loop)
                                    .thenCompose(within -> within)
                                    .join())
                            .isTrue());
        }
    }

    private CompletableFuture<Boolean> readsWithin(EventLoop loop) {
        ShopperStateReader reader = Objects.requireNonNull(connections.reader());
        return reader.readWithoutImpressions(ShopperId.visitor("looped"), Instant.now())
                .thenApply(state -> loop.inEventLoop());
    }
}
