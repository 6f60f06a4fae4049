package io.electronicsmarketplace.recommender.shopper;

import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.state.ShopperState;
import io.electronicsmarketplace.events.state.ShopperStateReader;
import io.electronicsmarketplace.support.shopper.Shopper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the state of shoppers. Never fails and never takes longer than the deadline, but for some milliseconds. */
@Component
public class ShopperMemory {

    private final RedisConnections redis;
    private final ShopperSettings settings;
    private final Waits waits;
    private final Clock clock;
    private final Counter outOfReach;

    ShopperMemory(RedisConnections redis, ShopperSettings settings, Waits waits, Clock clock, MeterRegistry registry) {
        this.redis = redis;
        this.settings = settings;
        this.waits = waits;
        this.clock = clock;
        this.outOfReach = Counter.builder("recommender.shopper.state.out.of.reach")
                .description("requests answered without the shopper's state, because Redis did not answer in time")
                .register(registry);
    }

    public Mono<Remembered> of(@Nullable Shopper shopper) {
        if (shopper == null) {
            return Mono.just(new Remembered.Nobody());
        }
        ShopperStateReader reader = redis.reader();
        if (reader == null) {
            return Mono.fromSupplier(this::outOfReach);
        }
        return Mono.fromFuture(() -> waits.atMost(settings.deadline(), read(reader, shopper)))
                .<Remembered>map(Remembered.State::new)
                .onErrorResume(failure -> Mono.fromSupplier(this::outOfReach));
    }

    private CompletableFuture<ShopperState> read(ShopperStateReader reader, Shopper shopper) {
        return reader.readWithoutImpressions(ShopperId.of(shopper.visitorId(), shopper.userId()), clock.instant());
    }

    private Remembered outOfReach() {
        outOfReach.increment();
        return new Remembered.OutOfReach();
    }
}
