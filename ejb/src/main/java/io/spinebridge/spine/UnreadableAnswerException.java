package io.spinebridge.spine;

import jakarta.ws.rs.ProcessingException;

/** A successful HTTP answer whose body is not what it should be. Never leaves this package. */
final class UnreadableAnswerException extends ProcessingException {

    private static final long serialVersionUID = 1L;

    UnreadableAnswerException(String message, Throwable cause) {
        super(message, cause);
    }
}
