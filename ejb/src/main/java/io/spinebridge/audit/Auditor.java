package io.spinebridge.audit;

import java.time.Clock;
import java.util.function.Function;

/** Keeps the entries of requests, whoever makes them: one before, one after. Thread safe. */
public final class Auditor {

    private final AuditTrail trail;
    private final Clock clock;

    /**
     * Keeps entries there.
     *
     * @param trail where they go
     * @param clock time of the entries
     */
    public Auditor(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Keeps the entry of a request, just before it is sent.
     *
     * @throws io.spinebridge.api.NotReadyException when it cannot be kept: then the request must not be made
     */
    public OpenAudit begin(AuditedRequest request) {
        trail.keep(new AuditEntry.Request(clock.instant(), request));
        return new OpenAudit(trail, clock, request);
    }

    /**
     * Makes a request between its two entries.
     *
     * @param work makes it; it is handed what else can be told of it
     * @throws io.spinebridge.api.NotReadyException when the first entry cannot be kept: then the request is not made
     */
    public <T> T around(AuditedRequest request, Function<OpenAudit, T> work) {
        OpenAudit audit = begin(request);
        try {
            T answer = work.apply(audit);
            audit.succeeded(entry -> entry);
            return answer;
        } catch (Throwable failure) {
            audit.failed(failure, entry -> entry);
            throw failure;
        }
    }
}
