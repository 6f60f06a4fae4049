package io.electronicsmarketplace.trainer;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * The most that collections left on the heap since it was last asked: what a stage needs, whatever heap it may
 * use. What is small and short-lived between collections is not in it.
 */
final class PeakHeap {
    private final Set<String> heapPools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());
    private final AtomicLong peakBytes = new AtomicLong();

    PeakHeap() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener((event, own) -> collected(event), null, null);
        }
    }

    private void collected(Notification event) {
        if (event.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            long left =
                    GarbageCollectionNotificationInfo.from((CompositeData) event.getUserData())
                            .getGcInfo()
                            .getMemoryUsageAfterGc()
                            .entrySet()
                            .stream()
                            .filter(pool -> heapPools.contains(pool.getKey()))
                            .mapToLong(pool -> pool.getValue().getUsed())
                            .sum();
            peakBytes.accumulateAndGet(left, Math::max);
        }
    }

    /** The peak in MiB, and begins anew. A stage without a collection needed no more than is there now. */
    long takeMebibytes() {
        MemoryUsage now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        long peak = peakBytes.getAndSet(0);
        return (peak == 0 ? now.getUsed() : peak) >> 20;
    }
}
