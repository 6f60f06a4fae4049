package io.electronicsmarketplace.recommendation.parallel;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/** Scratch spaces to be used again; as many are kept as requests ever ran at once. */
public final class ScratchPool<S> {
    private final Supplier<S> maker;
    private final ConcurrentLinkedQueue<S> idle = new ConcurrentLinkedQueue<>();

    public ScratchPool(Supplier<S> maker) {
        this.maker = maker;
    }

    /** Runs {@code work} with a scratch space of its own. One that was left in the middle is not used again. */
    public <T> T with(Function<S, T> work) {
        S pooled = idle.poll();
        S scratch = pooled == null ? maker.get() : pooled;
        T result = work.apply(scratch);
        idle.add(scratch);
        return result;
    }
}
