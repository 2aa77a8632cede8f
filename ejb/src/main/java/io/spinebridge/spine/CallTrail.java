package io.spinebridge.spine;

import io.spinebridge.api.SpineError;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.audit.RecordAudit;
import io.spinebridge.http.Operation;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What is known of a call across its attempts: for the exception when a guard holds it back, and for the wait between attempts. Belongs to one
 * thread.
 */
final class CallTrail {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final boolean write;
    private int attempts;
    private String interactionId = "";
    private String traceId = "";
    private boolean sent;
    private boolean sentThisTime;
    private RecordAudit recordAudit;
    private SpineException failure;

    CallTrail(boolean write) {
        this.write = write;
    }

    boolean write() {
        return write;
    }

    /** How many attempts were begun beyond the first. */
    int repeats() {
        return Math.max(0, attempts - 1);
    }

    /** Of the latest attempt that was sent; empty while none was. */
    String interactionId() {
        return interactionId;
    }

    void attempt(String newTraceId) {
        this.traceId = newTraceId;
        this.sentThisTime = false;
    }

    void sending(String id) {
        this.interactionId = id;
        this.sent = true;
        this.sentThisTime = true;
    }

    /** Whether anything of the call may have reached the Spine. */
    boolean sent() {
        return sent;
    }

    /** Whether anything of the latest attempt may have. */
    boolean sentThisTime() {
        return sentThisTime;
    }

    void audited(RecordAudit record) {
        this.recordAudit = record;
    }

    /** The latest attempt's request, once it was sent. */
    SentRequest sentRequest() {
        return new SentRequest(withoutAnswer(), recordAudit);
    }

    SpineError withoutAnswer() {
        return SpineError.withoutAnswer(interactionId, traceId);
    }

    /** The latest attempt failed. */
    void failed(SpineException why) {
        this.failure = why;
    }

    /**
     * Waits before a repeated attempt: 200, 400, 800 ms, each up to half as long again so that callers spread.
     *
     * @throws UnavailableException when the operation has no time left for that
     */
    void pause(Throttle throttle, Duration longestRetryAfter) {
        Duration wait = throttle.allowedWait(longestRetryAfter);
        if (attempts > 0) {
            long base = FIRST_PAUSE.toMillis() << (attempts - 1);
            Duration backOff =
                    Duration.ofMillis(base + ThreadLocalRandom.current().nextLong(base / 2 + 1));
            wait = wait.compareTo(backOff) > 0 ? wait : backOff;
        }
        attempts++;
        requireTimeFor(wait);
        throttle.sleep(wait);
        if (Operation.ended()) {
            throw new UnavailableException(
                    "another request of the same operation failed", withoutAnswer(), null, failure);
        }
    }

    private void requireTimeFor(Duration wait) {
        if (Operation.left().filter(left -> left.allowed().compareTo(wait) <= 0).isPresent()) {
            throw new UnavailableException(
                    "the time of the operation is used up (spinebridge.timeout.operation)",
                    failure == null ? withoutAnswer() : failure.error(),
                    null,
                    failure);
        }
    }
}
