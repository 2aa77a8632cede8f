package io.spinebridge.fhir;

import jakarta.ws.rs.ProcessingException;

/** A successful HTTP answer whose body is not what it should be. Never reaches a host: it becomes a SpineException. */
public final class UnreadableAnswerException extends ProcessingException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param message without patient data
     * @param cause technical cause, may be null
     */
    public UnreadableAnswerException(String message, Throwable cause) {
        super(message, cause);
    }
}
