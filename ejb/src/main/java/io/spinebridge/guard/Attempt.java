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
     * @param trouble whether it shows that the other side is in trouble; a refusal does not
     * @param repeatable whether another attempt may succeed and does no harm
     */
    record Failed<T>(SpineException failure, boolean trouble, boolean repeatable) implements Attempt<T> {

        @Override
        public T orThrow() {
            throw failure;
        }
    }
}
