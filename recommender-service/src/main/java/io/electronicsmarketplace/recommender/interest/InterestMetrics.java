package io.electronicsmarketplace.recommender.interest;

import io.electronicsmarketplace.recommender.champion.Champion;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the counters of popularity and trends are. */
@Component
class InterestMetrics {

    private final AtomicLong lag = new AtomicLong();
    private final AtomicReference<@Nullable Move> last = new AtomicReference<>();
    private final Counter counted;
    private final Counter leftOut;
    private final Timer moved;

    private record Move(String version, long millis) {}

    InterestMetrics(MeterRegistry registry, Champion champion) {
        Gauge.builder("recommender.interest.lag", lag, AtomicLong::get)
                .description("records of interactions that popularity and trends have not taken in")
                .register(registry);
        Gauge.builder("recommender.interest.until.seconds", last, move -> untilSeconds(move.get(), champion))
                .description("the midnight before which interactions count in what is served, in seconds since 1970;"
                        + " 0 while a new champion goes by the counts of its training")
                .register(registry);
        this.counted = interactions(registry, "counted");
        this.leftOut = interactions(registry, "left-out");
        this.moved = Timer.builder("recommender.interest.move")
                .description("making and swapping the popularity and trends of an ended day")
                .register(registry);
    }

    private static double untilSeconds(@Nullable Move move, Champion champion) {
        if (move == null) {
            return 0;
        }
        boolean serves = champion.version().filter(move.version()::equals).isPresent();
        return serves ? move.millis() / 1000.0 : 0;
    }

    private static Counter interactions(MeterRegistry registry, String outcome) {
        return Counter.builder("recommender.interest.interactions")
                .description("interactions by whether popularity and trends count them")
                .tag("outcome", outcome)
                .register(registry);
    }

    void lag(long records) {
        lag.set(records);
    }

    void counted(int count, int of) {
        counted.increment(count);
        leftOut.increment(of - count);
    }

    void moved(String version, long toMillis, Duration took) {
        last.set(new Move(version, toMillis));
        moved.record(took);
    }
}
