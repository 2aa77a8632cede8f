package io.spinebridge.spine;

import io.spinebridge.api.SpineError;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.guard.Guard;
import io.spinebridge.guard.HeldBackException;
import io.spinebridge.http.Branches;
import io.spinebridge.http.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Reads of one operation that do not need each other, made at once as far as there are threads and places for it. What nobody has taken up the
 * caller's own thread does, so that nothing waits for a thread. Thread safe; a {@link Round} is of use to one caller.
 *
 * <p>They share the operation's time and its caller, who must be known before. The first that fails ends the others, and is what is thrown.
 */
public final class ReadsAtOnce {

    private final Executor threads;
    private final Guard guard;

    /**
     * Works with these.
     *
     * @param threads may refuse, and may work on the calling thread
     * @param guard of the service: its bulkhead bounds how many are made at once
     */
    public ReadsAtOnce(Executor threads, Guard guard) {
        this.threads = threads;
        this.guard = guard;
    }

    /** Begins a round of reads within the operation under way. */
    public Round round() {
        return new Round();
    }

    /** Reads that are made at once. */
    public final class Round {

        private final Branches branches = Operation.branch();
        private final Thread caller = Thread.currentThread();
        private final List<Read<?>> reads = new ArrayList<>();
        private Throwable failure;

        private Round() {}

        /** Adds a read; what it gives is there after {@link #make}. */
        public <T> Supplier<T> add(Supplier<T> source) {
            Read<T> added = new Read<>(source);
            reads.add(added);
            return () -> added.value;
        }

        /** Makes them all. */
        public void make() {
            int last = reads.size() - 1;
            reads.subList(0, last).forEach(this::offer);
            make(reads.get(last), false);
            for (Read<?> read : reads) {
                while (!done(read)) {
                    make(read, false);
                }
            }
        }

        private void offer(Read<?> read) {
            try {
                threads.execute(() -> makeBeside(read));
            } catch (RejectedExecutionException noThread) {
                // The caller's thread will find that nobody has taken it up.
            }
        }

        private void makeBeside(Read<?> read) {
            if (Thread.currentThread() == caller) {
                make(read, false);
            } else if (guard.lend()) {
                try {
                    make(read, true);
                } finally {
                    guard.giveBack();
                }
            }
        }

        private void make(Read<?> read, boolean beside) {
            if (!takenUp(read)) {
                return;
            }
            try {
                branches.run(read::make);
                ended(read, State.DONE, null);
            } catch (RuntimeException | Error failed) {
                if (beside && foundNoPlace(failed)) {
                    ended(read, State.OPEN, null);
                    return;
                }
                ended(read, State.DONE, failed);
                branches.end();
            }
        }

        private synchronized boolean takenUp(Read<?> read) {
            boolean open = failure == null && read.state == State.OPEN;
            read.state = open ? State.TAKEN_UP : read.state;
            return open;
        }

        private synchronized void ended(Read<?> read, State state, Throwable failed) {
            read.state = state;
            failure = failure == null ? failed : failure;
            notifyAll();
        }

        /** Waits for whoever makes it; false when nobody does. */
        private synchronized boolean done(Read<?> read) {
            try {
                while (failure == null && read.state == State.TAKEN_UP) {
                    wait();
                }
            } catch (InterruptedException interrupted) {
                branches.end();
                Thread.currentThread().interrupt();
                throw new UnavailableException(
                        "the call was ended while it waited", SpineError.NONE, null, interrupted);
            }
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException told) {
                throw told;
            }
            return read.state == State.DONE;
        }
    }

    /** A caller may wait for a place; who works beside one must not, since it may be the very one that is waited for. */
    private static boolean foundNoPlace(Throwable failed) {
        return failed.getCause() instanceof HeldBackException heldBack && heldBack.full();
    }

    private enum State {
        OPEN,
        TAKEN_UP,
        DONE
    }

    /** One of a round, under its monitor. */
    private static final class Read<T> {

        private final Supplier<T> source;
        private State state = State.OPEN;
        private T value;

        Read(Supplier<T> source) {
            this.source = source;
        }

        void make() {
            value = source.get();
        }
    }
}
