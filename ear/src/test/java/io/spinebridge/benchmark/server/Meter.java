package io.spinebridge.benchmark.server;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * What the server has used up so far.
 *
 * @param cpuNanos of the whole process
 * @param allocatedBytes by the ids of the threads that live: clients do part of their work on threads of their own
 */
record Meter(long cpuNanos, Map<Long, Long> allocatedBytes) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Reads it. */
    static Meter read() {
        long[] ids = THREADS.getAllThreadIds();
        long[] bytes = THREADS.getThreadAllocatedBytes(ids);
        Map<Long, Long> allocated = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            // -1 for a thread that has just ended
            allocated.put(ids[i], Math.max(0, bytes[i]));
        }
        return new Meter(SYSTEM.getProcessCpuTime(), allocated);
    }

    long cpuNanosSince(Meter earlier) {
        return cpuNanos - earlier.cpuNanos;
    }

    long allocatedBytesSince(Meter earlier) {
        return allocatedBytes.entrySet().stream()
                .mapToLong(thread ->
                        Math.max(0, thread.getValue() - earlier.allocatedBytes.getOrDefault(thread.getKey(), 0L)))
                .sum();
    }
}
