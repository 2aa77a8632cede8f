package io.spinebridge.benchmark.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** One thread's calls. To be used by that thread, and afterwards by whoever waited for it. */
final class Worker {

    private static final int FIRST_ROOM = 4096;

    private final Trial trial;
    private final Call call;
    private final List<String> failures = new ArrayList<>();
    private long[] nanos = new long[FIRST_ROOM];
    private int answered;

    Worker(Trial trial, Call call) {
        this.trial = trial;
        this.call = call;
    }

    /** A call that is not measured, unless it fails. */
    void rehearse() {
        once();
        answered = 0;
    }

    /** Calls until then, and at least once. */
    void callUntil(long deadline) {
        do {
            once();
        } while (System.nanoTime() < deadline);
    }

    private void once() {
        long start = System.nanoTime();
        try {
            long found = call.make();
            long took = System.nanoTime() - start;
            if (found >= trial.atLeast()) {
                note(took);
            } else {
                failures.add("found " + found + " of " + trial.atLeast());
            }
        } catch (Exception | Error failed) {
            // Errors too, such as of a full heap: the others wait for this thread to end.
            failures.add(kind(failed));
        }
    }

    private void note(long took) {
        if (answered == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * answered);
        }
        nanos[answered++] = took;
    }

    /** Without its text, which may tell more than a table should. */
    private static String kind(Throwable failed) {
        String own = failed.getClass().getSimpleName();
        return failed.getCause() == null ? own : own + " < " + kind(failed.getCause());
    }

    LongStream nanos() {
        return Arrays.stream(nanos, 0, answered);
    }

    List<String> failures() {
        return failures;
    }
}
