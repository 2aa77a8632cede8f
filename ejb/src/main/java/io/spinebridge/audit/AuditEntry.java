package io.spinebridge.audit;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineCaller;
import java.time.Duration;
import java.time.Instant;

/**
 * One request.
 *
 * @param time when the entry was written
 * @param event {@code request} before sending, {@code answer} afterwards
 * @param interactionId which interaction
 * @param traceId its trace id
 * @param fromAsid our ASID
 * @param toAsid the Spine's
 * @param method HTTP method
 * @param caller who called
 * @param patient whose record, null when none is concerned
 * @param outcome {@code sent}, {@code ok}, or the kind of failure
 * @param httpStatus status of the answer, 0 when there is none
 * @param spineCode the Spine's code, empty when there is none
 * @param duration how long it took, null before the answer
 * @param content what was said
 */
public record AuditEntry(
        Instant time,
        String event,
        String interactionId,
        String traceId,
        String fromAsid,
        String toAsid,
        String method,
        SpineCaller caller,
        NhsNumber patient,
        String outcome,
        int httpStatus,
        String spineCode,
        Duration duration,
        Content content) {

    /**
     * What was said.
     *
     * @param url where to
     * @param requestBody the request's body; empty when it had none, or the service's rules do not ask for it
     * @param answerBody the answer's body; as above
     * @param location where the Spine put what it created, or id of what was fetched; empty when there is none
     */
    public record Content(String url, String requestBody, String answerBody, String location) {

        @Override
        public String toString() {
            return "Content[withheld]";
        }
    }

    @Override
    public String toString() {
        return "AuditEntry[" + event + ", " + traceId + "]";
    }
}
