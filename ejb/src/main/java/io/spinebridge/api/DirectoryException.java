package io.spinebridge.api;

/** The directory does not tell, or not clearly, where a provider's endpoint is. Nothing was fetched. The message says what to check. */
public final class DirectoryException extends SpineException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Problem {
        /** The directory does not answer, or not as it should. */
        UNREACHABLE,
        /** It knows no endpoint of the provider that would fit. */
        EMPTY,
        /** It knows several, and nothing tells which. */
        AMBIGUOUS
    }

    private final Problem problem;

    /**
     * Says what is wrong and what to check.
     *
     * @param problem what is wrong
     * @param message without patient data
     * @param cause technical cause, may be null
     */
    public DirectoryException(Problem problem, String message, Throwable cause) {
        super(message, SpineError.NONE, cause);
        this.problem = problem;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }
}
