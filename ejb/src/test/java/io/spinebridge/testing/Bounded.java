package io.spinebridge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Holds work to its time, counted as this thread's own: other work of the machine does not matter. */
public final class Bounded {

    private static final Duration MOST = Duration.ofSeconds(5);

    private Bounded() {}

    /** Does it, and fails when it took more than a body of the greatest length may cost. */
    public static void of(Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        Duration took = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        assertThat(took).isLessThan(MOST);
    }
}
