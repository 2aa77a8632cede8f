package io.spinebridge.spine;

import io.spinebridge.api.SpineException;
import io.spinebridge.audit.AuditEntry;
import io.spinebridge.audit.AuditTrail;
import io.spinebridge.audit.AuditedRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keeps the two audit entries of one request. Belongs to one thread. */
final class CallAudit {

    private static final Logger LOG = System.getLogger(CallAudit.class.getName());

    private final AuditTrail trail;
    private final Clock clock;
    private final OngoingCall call;
    private final String ownAsid;
    private AuditedRequest request;
    private Instant sent;

    CallAudit(AuditTrail trail, Clock clock, OngoingCall call, String ownAsid) {
        this.trail = trail;
        this.clock = clock;
        this.call = call;
        this.ownAsid = ownAsid;
    }

    /** Keeps the first entry, just before the request is sent. */
    void sending(OngoingCall.Sent what) {
        Addressee addressee = call.addressee();
        request = AuditedRequest.by(call.caller())
                .about(call.call().patient())
                .interaction(addressee.interactionId())
                .traceId(call.traceId())
                .fromAsid(ownAsid)
                .toAsid(addressee.asid())
                .sent(what.method(), what.url())
                .body(what.body())
                .concerning(addressee.about())
                .build();
        trail.keep(new AuditEntry.Request(clock.instant(), request));
        sent = clock.instant();
    }

    /** Keeps the second entry of a request that succeeded. */
    void succeeded() {
        if (sent != null) {
            keep(answer("ok").httpStatus(call.httpStatus()).build());
        }
    }

    /** Keeps the second entry of a request that failed, if it was sent. */
    void failed(SpineException failure) {
        if (sent != null) {
            int known = call.httpStatus();
            keep(answer(failure.getClass().getSimpleName())
                    .httpStatus(known == 0 ? failure.error().httpStatus() : known)
                    .spineCode(failure.error().spineCode())
                    .build());
        }
    }

    private AuditEntry.AnswerBuilder answer(String outcome) {
        Instant now = clock.instant();
        return AuditEntry.answerTo(request)
                .at(now)
                .after(Duration.between(sent, now))
                .outcome(outcome)
                // What a provider says there may be anything.
                .location(call.call().provider().isPresent() ? "" : call.location())
                .body(call.profile().auditsContent() ? new String(call.answerBody(), StandardCharsets.UTF_8) : "");
    }

    private void keep(AuditEntry answer) {
        try {
            trail.keep(answer);
        } catch (SpineException unwritten) {
            // The call has happened: its result must reach the host, and the administrator must learn of the gap.
            LOG.log(Level.ERROR, "No audit entry for the answer to trace id " + call.traceId(), unwritten);
        }
    }
}
