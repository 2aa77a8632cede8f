package io.spinebridge.benchmark.server;

import java.io.Serializable;
import java.lang.management.ManagementFactory;

/**
 * How the server is when nothing goes on.
 *
 * @param liveHeapBytes what is left after a garbage collection
 * @param threads that live
 * @param java version of the JVM
 */
public record ServerState(long liveHeapBytes, int threads, String java) implements Serializable {

    private static final int COLLECTIONS = 3;

    /** As it is now. */
    static ServerState now() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return new ServerState(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
    }
}
