package io.spinebridge.spine;

import io.spinebridge.audit.AuditEntry.AnswerBuilder;
import io.spinebridge.audit.AuditedRequest;
import io.spinebridge.audit.Auditor;
import io.spinebridge.audit.OpenAudit;

/** Keeps the audit entries of one request. Belongs to one thread. */
final class CallAudit {

    private final Auditor auditor;
    private final OngoingCall call;
    private final String ownAsid;
    private OpenAudit open;

    CallAudit(Auditor auditor, OngoingCall call, String ownAsid) {
        this.auditor = auditor;
        this.call = call;
        this.ownAsid = ownAsid;
    }

    /** Keeps the first entry, just before the request is sent. */
    void sending(OngoingCall.Sent what) {
        Addressee addressee = call.addressee();
        open = auditor.begin(AuditedRequest.by(call.caller())
                .about(call.call().patient())
                .interaction(addressee.interactionId())
                .traceId(call.traceId())
                .fromAsid(ownAsid)
                .toAsid(addressee.asid())
                .sent(what.method(), what.url())
                .body(what.body())
                .concerning(addressee.about())
                .build());
        call.trail().audited(open.record());
    }

    /** Keeps the second entry of a request that succeeded. */
    void succeeded() {
        if (open != null) {
            open.httpStatus(call.httpStatus());
            open.succeeded(this::details);
        }
    }

    /** Keeps the second entry of a request that failed, if it was sent and has none yet. */
    void failed(Throwable failure) {
        if (open != null) {
            open.httpStatus(call.httpStatus());
            open.failed(failure, this::details);
        }
    }

    private AnswerBuilder details(AnswerBuilder entry) {
        return entry
                // What a provider says there may be anything.
                .location(call.call().provider().isPresent() ? "" : call.location())
                .body(call.profile().auditsContent() ? call.answerText() : "");
    }
}
