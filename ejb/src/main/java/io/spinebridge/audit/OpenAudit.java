package io.spinebridge.audit;

import io.spinebridge.api.SpineException;
import io.spinebridge.audit.AuditEntry.AnswerBuilder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * The audit of a request that was begun: its answer has one entry, whatever becomes of it. Belongs to one thread.
 *
 * <p>Nothing here throws for want of an entry. The request has happened: its result must reach the host, and the administrator learns of the
 * gap from the server's log.
 */
public final class OpenAudit {

    private static final Logger LOG = System.getLogger(OpenAudit.class.getName());

    private final AuditTrail trail;
    private final Clock clock;
    private final AuditedRequest request;
    private final Instant sent;
    private boolean answered;
    private int httpStatus;

    OpenAudit(AuditTrail trail, Clock clock, AuditedRequest request) {
        this.trail = trail;
        this.clock = clock;
        this.request = request;
        this.sent = clock.instant();
    }

    /** The answer's status, as soon as it is known. */
    public void httpStatus(int status) {
        httpStatus = status;
    }

    /** Keeps the entry of an answer that was dealt with. */
    public void succeeded(UnaryOperator<AnswerBuilder> details) {
        answer("ok", details);
    }

    /** Keeps the entry of a request that failed. */
    public void failed(Throwable failure, UnaryOperator<AnswerBuilder> details) {
        answer(failure.getClass().getSimpleName(), entry -> {
            if (failure instanceof SpineException told) {
                entry.spineCode(told.error().spineCode());
                if (httpStatus == 0) {
                    entry.httpStatus(told.error().httpStatus());
                }
            }
            return details.apply(entry);
        });
    }

    /** The audit of the record that is the answer, where it is handed on while it arrives. */
    public RecordAudit record() {
        return new RecordAudit((ending, reason, bytes) -> {
            Instant now = clock.instant();
            keep(new AuditEntry.End(now, request, ending, reason, bytes, Duration.between(sent, now)));
        });
    }

    private void answer(String outcome, UnaryOperator<AnswerBuilder> details) {
        if (answered) {
            return;
        }
        answered = true;
        Instant now = clock.instant();
        AnswerBuilder entry = AuditEntry.answerTo(request)
                .at(now)
                .after(Duration.between(sent, now))
                .outcome(outcome)
                .httpStatus(httpStatus);
        keep(details.apply(entry).build());
    }

    private void keep(AuditEntry entry) {
        try {
            trail.keep(entry);
        } catch (Throwable unkept) {
            LOG.log(Level.ERROR, "No audit entry for the answer to trace id " + request.traceId(), unkept);
            if (unkept instanceof VirtualMachineError broken && !(unkept instanceof StackOverflowError)) {
                throw broken;
            }
        }
    }
}
