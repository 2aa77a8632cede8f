package io.spinebridge.simulator.fault;

/** Kinds of fault. */
public enum FaultKind {
    /** Waits before the answer; {@code milliseconds}. */
    DELAY,
    /**
     * Carries the request out, then holds the answer until {@code times} such calls are in, or with {@code times} -1 until they are
     * {@linkplain Faults#release() released}; after {@code milliseconds} it lets go all the same.
     */
    HOLD,
    /** Sends the answer's body byte by byte with pauses of {@code milliseconds}. */
    SLOW_BODY,
    /** HTTP 500 with an HTML page, as the National Record Locator documents. */
    HTML_500,
    /** HTTP {@code status} with an OperationOutcome of {@code spineCode} and {@code diagnostics}; {@code retryAfter} adds Retry-After. */
    OUTCOME,
    /** As {@link #OUTCOME}, in XML whatever Accept says. */
    OUTCOME_XML,
    /** HTTP {@code status} without a body; {@code retryAfter} adds Retry-After. */
    EMPTY,
    /** HTTP {@code status} with the headers and the body of {@code answer}, which may be damaged in any way. */
    ANSWER,
    /** Resets the connection before anything is done. */
    RESET_BEFORE,
    /** Carries the request out, then resets the connection without an answer. */
    RESET_AFTER,
    /** Carries the request out, then breaks off in the middle of the answer. */
    TRUNCATED,
    /** Carries the request out, then answers with {@code text/plain}. */
    WRONG_CONTENT_TYPE,
    /** Carries the request out, then answers 200 without a body. */
    EMPTY_BODY,
    /** HTTP 302 to another host. */
    REDIRECT,
    /** Compresses the answer's body, whether the client accepts that or not. */
    GZIP
}
