package io.spinebridge.guard;

/**
 * How a guard stands at one moment, for administrators.
 *
 * @param name {@code adjustments}, {@code pointers} or {@code retrieval}; for a provider {@code retrieval/} and its ASID
 * @param breaker whether calls are let through
 * @param failuresPercent share of the counted calls that met trouble, 0 to 100; -1 while too few were counted
 * @param callsCounted how many of the latest calls that is the share of
 * @param callsUnderWay calls at this moment
 * @param mostCallsAtOnce how many there may be
 */
public record GuardState(
        String name, Breaker breaker, int failuresPercent, int callsCounted, int callsUnderWay, int mostCallsAtOnce) {

    /** States of a circuit breaker. */
    public enum Breaker {
        /** All calls are let through. */
        CLOSED,
        /** None is, after too many met trouble; when the pause is over, the next one is. */
        OPEN,
        /** One is, to see whether the trouble is over. */
        HALF_OPEN
    }
}
