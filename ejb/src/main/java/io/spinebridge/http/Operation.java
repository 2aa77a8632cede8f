package io.spinebridge.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One operation of a bean on the calling thread, over all its requests, attempts and waits: they share one budget of time. An operation within
 * another one is part of that.
 *
 * <p>Beans say where an operation begins and ends, whoever knows the settings how long it may take ({@link OperationTime}). Thread-bound.
 */
public final class Operation {

    private static final ThreadLocal<Operation> CURRENT = new ThreadLocal<>();

    private Clock clock;
    private Instant end;

    private Operation() {}

    /** Does something as one operation, or as a part of the one that is under way. */
    public static <T> T run(Supplier<T> work) {
        if (CURRENT.get() != null) {
            return work.get();
        }
        CURRENT.set(new Operation());
        try {
            return work.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** Does something as one operation, or as a part of the one that is under way. */
    public static void run(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }

    /** What is left to the operation under way; empty when there is none, or nobody has said yet how long it may take. */
    public static Optional<TimeLimit> left() {
        Operation current = CURRENT.get();
        return current == null || current.end == null
                ? Optional.empty()
                : Optional.of(
                        new TimeLimit(Duration.between(current.clock.instant(), current.end), TimeLimit.OPERATION));
    }

    /** The budget begins with the first part that has one. */
    static void allow(Duration allowed, Clock clock) {
        Operation current = CURRENT.get();
        if (current.end == null) {
            current.clock = clock;
            current.end = clock.instant().plus(allowed);
        }
    }
}
