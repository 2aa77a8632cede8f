package io.spinebridge.harness;

/** Keys of the guards' limits, for {@link InPayara#settings()}. */
public final class GuardLimits {

    /** Calls of Reasonable Adjustments at once. */
    public static final String ADJUSTMENTS_AT_ONCE = "spinebridge.adjustments.guard.calls-at-once";

    /** Calls of the National Record Locator at once. */
    public static final String POINTERS_AT_ONCE = "spinebridge.pointers.guard.calls-at-once";

    /** Calls of the Secure Proxy at once, and of each provider behind it. */
    public static final String RETRIEVAL_AT_ONCE = "spinebridge.retrieval.guard.calls-at-once";

    /** Repeats of a failed read of Reasonable Adjustments. */
    public static final String ADJUSTMENTS_REPEATS = "spinebridge.adjustments.guard.repeats";

    /** Repeats of a failed read of the National Record Locator. */
    public static final String POINTERS_REPEATS = "spinebridge.pointers.guard.repeats";

    /** Repeats of a failed fetch of a record. */
    public static final String RETRIEVAL_REPEATS = "spinebridge.retrieval.guard.repeats";

    /** For tests in which more calls of Reasonable Adjustments fail than the circuit breaker would bear. */
    public static final String ADJUSTMENTS_NEVER_BROKEN = "spinebridge.adjustments.guard.breaker.calls=10000";

    /** For tests in which more calls of the National Record Locator fail than the circuit breaker would bear. */
    public static final String POINTERS_NEVER_BROKEN = "spinebridge.pointers.guard.breaker.calls=10000";

    /** For tests in which more calls of the Secure Proxy fail than the circuit breaker would bear. */
    public static final String RETRIEVAL_NEVER_BROKEN = "spinebridge.retrieval.guard.breaker.calls=10000";

    private GuardLimits() {}
}
