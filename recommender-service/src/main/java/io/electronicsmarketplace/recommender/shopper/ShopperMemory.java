package io.electronicsmarketplace.recommender.shopper;

import io.electronicsmarketplace.events.ShopperId;
import io.electronicsmarketplace.events.state.ShopperStateReader;
import io.electronicsmarketplace.support.shopper.Shopper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the state of shoppers. Never fails and never takes longer than the deadline. */
@Component
public class ShopperMemory {

    private final RedisConnection redis;
    private final ShopperSettings settings;
    private final Clock clock;
    private final Counter outOfReach;

    ShopperMemory(RedisConnection redis, ShopperSettings settings, Clock clock, MeterRegistry registry) {
        this.redis = redis;
        this.settings = settings;
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
        return Mono.fromFuture(() -> reader.read(ShopperId.of(shopper.visitorId(), shopper.userId()), clock.instant()))
                .<Remembered>map(Remembered.State::new)
                .timeout(settings.deadline())
                .onErrorResume(failure -> Mono.fromSupplier(this::outOfReach));
    }

    private Remembered outOfReach() {
        outOfReach.increment();
        return new Remembered.OutOfReach();
    }
}
