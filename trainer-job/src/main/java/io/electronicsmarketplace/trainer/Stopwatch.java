package io.electronicsmarketplace.trainer;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Time by the wall's clock and by the processors' that this process had, of all its threads: where the machine is
 * shared, only the second can be compared.
 */
final class Stopwatch {
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final long startNanos = System.nanoTime();
    private final long startProcessorNanos = system.getProcessCpuTime();

    double seconds() {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    double processorSeconds() {
        return (system.getProcessCpuTime() - startProcessorNanos) / 1e9;
    }
}
