package io.electronicsmarketplace.recommender.following;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps work in the background to short pieces and to a share of a processor, so that requests hardly wait for it.
 * For use by one thread at a time.
 */
public final class Pace {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** A request that comes meanwhile waits so long, give or take a piece of the work. */
    private static final long PIECE_NANOS = 300_000;

    private static final long LONGEST_NANOS = Duration.ofSeconds(1).toNanos();

    private long since;

    /** From here on the work counts; what was before does not. */
    public void start() {
        since = used();
    }

    /**
     * To be called between small pieces of the work: rests when there were enough, a second at most. An interrupted
     * thread does not rest.
     *
     * @param times how many times as long as it worked: 19 for a twentieth of a processor at most
     */
    public void rest(double times) {
        long worked = used() - since;
        if (worked >= PIECE_NANOS) {
            LockSupport.parkNanos(Math.min(LONGEST_NANOS, (long) (times * worked)));
            since = used();
        }
    }

    /** Processor time, which counts no waiting; of virtual threads there is none. */
    private static long used() {
        return Thread.currentThread().isVirtual() ? System.nanoTime() : THREADS.getCurrentThreadCpuTime();
    }
}
