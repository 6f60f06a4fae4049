package io.electronicsmarketplace.recommender.blocking;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Runs calls that block, each on a virtual thread of its own, when they are subscribed to. */
@Component
public class BlockingCalls implements DisposableBean {

    private final Scheduler threads = Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

    /** The result of {@code call}; empty if that is {@code null}. */
    public <T> Mono<T> call(Callable<? extends @Nullable T> call) {
        return Mono.<T>fromCallable(call).subscribeOn(threads);
    }

    @Override
    public void destroy() {
        threads.dispose();
    }
}
