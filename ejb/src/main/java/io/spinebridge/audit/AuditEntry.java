package io.spinebridge.audit;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineUser;
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
 * @param user who called
 * @param patient whose record, null when none is concerned
 * @param outcome {@code sent}, {@code ok}, or the kind of failure
 * @param httpStatus status of the answer, 0 when there is none
 * @param spineCode the Spine's code, empty when there is none
 * @param duration how long it took, null before the answer
 */
public record AuditEntry(
        Instant time,
        String event,
        String interactionId,
        String traceId,
        String fromAsid,
        String toAsid,
        String method,
        SpineUser user,
        NhsNumber patient,
        String outcome,
        int httpStatus,
        String spineCode,
        Duration duration) {

    @Override
    public String toString() {
        return "AuditEntry[" + event + ", " + traceId + "]";
    }
}
