package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.recommendation.pipeline.Surface;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Where a list is made. One that takes long is made by threads that are none of the event loop's, for no other
 * connection may wait meanwhile. One that takes a fraction of a millisecond, as those of what comes next mostly do, is
 * made by the event loop that writes the answer: to hand it over and back would cost a tenth of what it costs. How long
 * lists of a surface take is what they took lately, whatever models there are.
 */
@Component
class MakingThreads {

    private static final long SHORT_NANOS = Duration.ofMillis(1).toNanos();

    /** Lists of a warm service: the first ones take long, and are not made by the event loop. */
    private static final int SHARE_OF_LAST = 64;

    private final Scheduler ranking;
    private final Map<EventLoop, Scheduler> loops = new ConcurrentHashMap<>();
    private final AtomicLongArray meanNanos = new AtomicLongArray(Surface.values().length);

    MakingThreads(Scheduler ranking) {
        this.ranking = ranking;
        for (Surface surface : Surface.values()) {
            meanNanos.set(surface.ordinal(), 2 * SHORT_NANOS);
        }
    }

    Scheduler of(Surface surface, ServerHttpRequest http) {
        if (meanNanos.get(surface.ordinal()) < SHORT_NANOS
                && ServerHttpRequestDecorator.getNativeRequest(http) instanceof HttpServerRequest request) {
            Scheduler[] loop = {ranking};
            request.withConnection(connection ->
                    loop[0] = loops.computeIfAbsent(connection.channel().eventLoop(), MakingThreads::within));
            return loop[0];
        }
        return ranking;
    }

    /** At once where state came by that event loop, as it does unless it did not come in time. */
    private static Scheduler within(EventLoop loop) {
        return Schedulers.fromExecutor(
                task -> {
                    if (loop.inEventLoop()) {
                        task.run();
                    } else {
                        loop.execute(task);
                    }
                },
                false);
    }

    /** Notes how long a list took to make. One that is lost to another thread does no harm. */
    void took(Surface surface, long nanos) {
        long mean = meanNanos.get(surface.ordinal());
        meanNanos.set(surface.ordinal(), mean + (nanos - mean) / SHARE_OF_LAST);
    }
}
