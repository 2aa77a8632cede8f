package io.spinebridge.guard;

import io.spinebridge.api.SpineException;

/**
 * How one attempt at a call ended.
 *
 * @param <T> type of the answer
 */
public sealed interface Attempt<T> {

    /**
     * The answer.
     *
     * @throws SpineException when the attempt failed
     */
    T orThrow();

    /** What a failure shows of the other side. */
    enum Trouble {
        /** It is well, and says no. */
        NONE,
        /** Nobody could be reached. */
        NOT_REACHED,
        /** Somebody was reached, and could not answer as it should. */
        NOT_ANSWERED
    }

    /** It succeeded. */
    record Answered<T>(T answer) implements Attempt<T> {

        @Override
        public T orThrow() {
            return answer;
        }

        @Override
        public String toString() {
            return "Answered[withheld]";
        }
    }

    /**
     * It failed.
     *
     * @param failure what the host is told when there is no further attempt
     * @param trouble what it shows of the other side
     * @param repeatable whether another attempt may succeed and does no harm
     */
    record Failed<T>(SpineException failure, Trouble trouble, boolean repeatable) implements Attempt<T> {

        @Override
        public T orThrow() {
            throw failure;
        }
    }
}
