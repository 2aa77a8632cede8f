package io.spinebridge.api;

/**
 * A record that was being fetched did not come to its end: <b>what was read of it is not the record</b>. Thrown at the reader, in mid-stream.
 */
public final class RecordBrokenOffException extends SpineException {

    private static final long serialVersionUID = 1L;

    /** Ways of breaking off. */
    public enum Kind {
        /** The connection broke, the record ended before its announced end, or what came compressed cannot be unpacked. */
        BROKEN,
        /** It is longer than it may be: {@code spinebridge.retrieval.max-bytes}. */
        TOO_LONG,
        /** Nothing came for longer than {@code spinebridge.timeout.read}. */
        IDLE,
        /** It was not complete after {@code spinebridge.timeout.stream}. */
        TOO_SLOW
    }

    private final Kind kind;

    /**
     * Says why.
     *
     * @param kind how it broke off
     * @param reason what happened, without patient data
     * @param error names interaction and trace id
     * @param cause technical cause, may be null
     */
    public RecordBrokenOffException(Kind kind, String reason, SpineError error, Throwable cause) {
        super(
                "The record broke off and is not complete: " + reason
                        + (error.summary().isEmpty() ? "" : " (" + error.summary() + ")"),
                error,
                cause);
        this.kind = kind;
    }

    /** How it broke off. */
    public Kind kind() {
        return kind;
    }
}
