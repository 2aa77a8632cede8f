package io.spinebridge.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One operation of a bean, over all its requests, attempts and waits: they share one budget of time, and what was found out about the call. An
 * operation within another one shares the budget alone: its caller may be somebody else.
 *
 * <p>Beans say where an operation begins and ends, whoever knows the settings how long it may take ({@link OperationTime}). Bound to the thread
 * on which it began, and for {@link Branches} to those that work for it.
 */
public final class Operation {

    private static final ThreadLocal<Operation> CURRENT = new ThreadLocal<>();

    private final Budget budget;
    private final Map<Object, Object> known;
    private final Thread owner;
    private final Branches branches;
    /** Of the owner alone. */
    private final List<Runnable> ends = new ArrayList<>(1);

    private Operation(Budget budget, Map<Object, Object> known, Thread owner, Branches branches) {
        this.budget = budget;
        this.known = known;
        this.owner = owner;
        this.branches = branches;
    }

    /** Does something as an operation of its own, within the time of the one that is under way. */
    public static <T> T run(Supplier<T> work) {
        Operation outer = CURRENT.get();
        Branches branches = outer == null ? null : outer.branches;
        Budget budget = outer == null ? new Budget() : outer.budget;
        Operation operation = new Operation(budget, new ConcurrentHashMap<>(), Thread.currentThread(), branches);
        try {
            return bound(operation, work);
        } finally {
            operation.ends.forEach(Runnable::run);
        }
    }

    /** Does something as an operation of its own, within the time of the one that is under way. */
    public static void run(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }

    /** Does something as a part of the operation that is under way; without one, as one. */
    public static <T> T join(Supplier<T> work) {
        return CURRENT.get() == null ? run(work) : work.get();
    }

    /**
     * What holds for the whole operation: found out once, on the thread of the caller alone. Without an operation it is found out anew.
     *
     * @param key of what it is
     * @param source finds it out; never null
     * @throws IllegalStateException when a thread that works for the operation is the first to ask: on it the caller would be somebody else
     */
    @SuppressWarnings("unchecked") // What stands under a key came from the source of that key.
    public static <T> T once(Object key, Supplier<T> source) {
        Operation current = CURRENT.get();
        if (current == null) {
            return source.get();
        }
        Object found = current.known.get(key);
        if (found == null) {
            if (elsewhere()) {
                throw new IllegalStateException("must be known before other threads work for an operation");
            }
            found = source.get();
            current.known.put(key, found);
        }
        return (T) found;
    }

    /**
     * As {@link #once}, for something that is lent until the operation ends.
     *
     * @param key of what it is
     * @param source lends it
     * @param end gives it back, also when the operation fails; without an operation at once
     */
    public static <T> T lent(Object key, Supplier<T> source, Consumer<T> end) {
        return once(key, () -> {
            T found = source.get();
            Operation current = CURRENT.get();
            if (current == null) {
                end.accept(found);
            } else {
                current.ends.add(() -> end.accept(found));
            }
            return found;
        });
    }

    /** Whether this thread works for an operation that began on another one. */
    public static boolean elsewhere() {
        Operation current = CURRENT.get();
        return current != null && current.owner != Thread.currentThread();
    }

    /** Whether nobody waits any more for what this thread does: another branch of the operation failed. */
    public static boolean ended() {
        return branches().filter(Branches::ended).isPresent();
    }

    static Optional<Branches> branches() {
        return Optional.ofNullable(CURRENT.get()).map(current -> current.branches);
    }

    /** Branches of the operation under way, which may be done on several threads at once. */
    public static Branches branch() {
        Operation current = CURRENT.get();
        if (current == null) {
            throw new IllegalStateException("there is no operation that could be branched");
        }
        return new Branches(current);
    }

    /** Does something for this operation, on whichever thread, as one of its branches. */
    void within(Branches its, Runnable work) {
        bound(new Operation(budget, known, owner, its), () -> {
            work.run();
            return null;
        });
    }

    private static <T> T bound(Operation operation, Supplier<T> work) {
        Operation outer = CURRENT.get();
        CURRENT.set(operation);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    /** What is left to the operation under way; empty when there is none, or nobody has said yet how long it may take. */
    public static Optional<TimeLimit> left() {
        Operation current = CURRENT.get();
        return current == null ? Optional.empty() : current.budget.left();
    }

    /** The budget begins with the first part that has one. */
    static void allow(Duration allowed, Clock clock) {
        CURRENT.get().budget.allow(allowed, clock);
    }

    /** The time of an operation, and of those within it. Thread safe. */
    private static final class Budget {

        private Clock clock;
        private Instant end;

        synchronized void allow(Duration allowed, Clock by) {
            if (end == null) {
                clock = by;
                end = by.instant().plus(allowed);
            }
        }

        synchronized Optional<TimeLimit> left() {
            return end == null
                    ? Optional.empty()
                    : Optional.of(new TimeLimit(Duration.between(clock.instant(), end), TimeLimit.OPERATION));
        }
    }
}
