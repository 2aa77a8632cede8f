package io.spinebridge.environment;

/** The local environment cannot do what it should. The message is for the person who started it. */
public final class EnvironmentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says why. */
    public EnvironmentException(String message) {
        super(message);
    }

    /** Says why. */
    public EnvironmentException(String message, Throwable cause) {
        super(message, cause);
    }
}
