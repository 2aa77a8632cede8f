package io.spinebridge.spine;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineCaller;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.audit.AuditEntry;
import io.spinebridge.audit.AuditTrail;
import io.spinebridge.configuration.CallSettings;
import io.spinebridge.identity.CallerIdentity;
import io.spinebridge.registry.AsidRegistry;
import io.spinebridge.tls.SpineTls;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes one request: refuses it where it must not be made, keeps the audit entries, and turns whatever goes wrong into a {@link
 * SpineException}. Thread safe.
 */
public final class SpineExchange {

    private static final Logger LOG = System.getLogger(SpineExchange.class.getName());

    private final ServiceProfile profile;
    private final Surroundings surroundings;
    private final Throttle throttle;
    private final Failures failures = new Failures();

    /**
     * What an exchange needs of the module.
     *
     * @param tls the certificate; its supplier throws while there is none
     * @param registry ASIDs
     * @param caller who calls
     * @param audit where entries are kept
     * @param settings limits; their supplier throws while settings are not valid
     * @param clock time of the entries
     */
    public record Surroundings(
            Supplier<SpineTls> tls,
            AsidRegistry registry,
            CallerIdentity caller,
            AuditTrail audit,
            Supplier<CallSettings> settings,
            Clock clock) {}

    /** Makes requests to one service. */
    public SpineExchange(ServiceProfile profile, Surroundings surroundings) {
        this.profile = profile;
        this.surroundings = surroundings;
        this.throttle = new Throttle(surroundings.clock(), duration -> Thread.sleep(duration.toMillis()));
    }

    SpineCaller caller() {
        return surroundings.caller().current();
    }

    void pause(CallTrail trail) {
        trail.pause(throttle, surroundings.settings().get().longestRetryAfter());
    }

    <T> T perform(CallTrail trail, NhsNumber patient, Optional<OngoingCall.Route> route, Supplier<T> request) {
        surroundings.tls().get().requireUsable();
        SpineCaller caller = surroundings.caller().current();
        try (OngoingCall call = OngoingCall.open(profile, caller, trail, route)) {
            return audited(call, patient, request);
        }
    }

    private <T> T audited(OngoingCall call, NhsNumber patient, Supplier<T> request) {
        Entries entries = new Entries(call, patient);
        call.onStart(entries::request);
        try {
            T answer = request.get();
            entries.answer("ok", null);
            return answer;
        } catch (RuntimeException raw) {
            RuntimeException failure = failures.translate(raw, call);
            SpineException told =
                    failure instanceof TransientFailure again ? again.failure() : (SpineException) failure;
            entries.answer(told.getClass().getSimpleName(), told);
            LOG.log(Level.WARNING, told.getMessage());
            if (told instanceof UnavailableException unavailable) {
                unavailable.retryAfter().ifPresent(throttle::asked);
            }
            boolean waitTooLong =
                    throttle.remaining().compareTo(surroundings.settings().get().longestRetryAfter()) > 0;
            throw waitTooLong ? told : failure;
        }
    }

    /** The two audit entries of a request. */
    private final class Entries {
        private final OngoingCall call;
        private final NhsNumber patient;
        private Instant sent;
        private OngoingCall.Sent request;
        private String interactionId = "";

        Entries(OngoingCall call, NhsNumber patient) {
            this.call = call;
            this.patient = patient;
        }

        void request(SpineInteraction interaction, OngoingCall.Sent newRequest) {
            request = newRequest;
            interactionId = call.interactionId(interaction);
            surroundings.audit().keep(entry("request", "sent", null, null));
            sent = surroundings.clock().instant();
        }

        void answer(String outcome, SpineException failure) {
            if (sent == null) {
                return;
            }
            try {
                Duration duration = Duration.between(sent, surroundings.clock().instant());
                surroundings.audit().keep(entry("answer", outcome, failure, duration));
            } catch (SpineException unwritten) {
                // The call has happened: its result must reach the host, and the administrator must learn of the gap.
                LOG.log(Level.ERROR, () -> "No audit entry for the answer to trace id " + call.traceId(), unwritten);
            }
        }

        private AuditEntry entry(String event, String outcome, SpineException failure, Duration duration) {
            String toAsid = call.recipient()
                    .map(Recipient::asid)
                    .orElseGet(() ->
                            surroundings.registry().address(profile.service()).asid());
            return new AuditEntry(
                    surroundings.clock().instant(),
                    event,
                    interactionId,
                    call.traceId(),
                    surroundings.registry().ownAsid(),
                    toAsid,
                    request.method(),
                    call.caller(),
                    patient,
                    outcome,
                    call.httpStatus() == 0 && failure != null ? failure.error().httpStatus() : call.httpStatus(),
                    failure == null ? "" : failure.error().spineCode(),
                    duration,
                    new AuditEntry.Content(
                            request.url().toString(),
                            request.body(),
                            profile.auditsContent() ? new String(call.answerBody(), StandardCharsets.UTF_8) : "",
                            call.recipient().map(Recipient::about).orElse(call.location())));
        }
    }
}
