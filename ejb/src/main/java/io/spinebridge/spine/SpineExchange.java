package io.spinebridge.spine;

import io.spinebridge.api.SpineCaller;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.audit.AuditTrail;
import io.spinebridge.audit.Auditor;
import io.spinebridge.configuration.CallSettings;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.guard.Attempt;
import io.spinebridge.guard.Attempt.Trouble;
import io.spinebridge.http.Operation;
import io.spinebridge.http.OperationTime;
import io.spinebridge.identity.CallerIdentity;
import io.spinebridge.measurement.ServiceMeter;
import io.spinebridge.registry.AsidRegistry;
import io.spinebridge.tls.SpineTls;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Makes one request: refuses it where it must not be made, keeps the audit entries, and turns whatever goes wrong into a {@link
 * SpineException}. Thread safe.
 */
public final class SpineExchange {

    private static final Logger LOG = System.getLogger(SpineExchange.class.getName());

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final ServiceProfile profile;
    private final Surroundings surroundings;
    private final Map<String, Throttle> throttles = new ConcurrentHashMap<>();
    private final Failures failures = new Failures();
    private final Auditor auditor;
    private final OperationTime operationTime;

    /**
     * What an exchange needs of the module.
     *
     * @param tls the certificate; its supplier throws while there is none
     * @param registry ASIDs
     * @param caller who calls
     * @param audit where entries are kept
     * @param settings limits
     * @param clock time of the entries
     * @param meter counts the calls
     */
    public record Surroundings(
            Supplier<SpineTls> tls,
            AsidRegistry registry,
            CallerIdentity caller,
            AuditTrail audit,
            CallSettings settings,
            Clock clock,
            ServiceMeter meter) {}

    /** Makes requests to one service. */
    public SpineExchange(ServiceProfile profile, Surroundings surroundings) {
        this.profile = profile;
        this.surroundings = surroundings;
        this.auditor = new Auditor(surroundings.audit(), surroundings.clock());
        this.operationTime = new OperationTime(surroundings.settings().operationTimeout(), surroundings.clock());
    }

    /** How long an operation may take, of which a call is a part. */
    OperationTime operationTime() {
        return operationTime;
    }

    SpineService service() {
        return profile.service();
    }

    ServiceMeter meter() {
        return surroundings.meter();
    }

    /** Asked for once in an operation, and on the thread that called the bean: on any other it would be somebody else. */
    SpineCaller caller() {
        return Operation.once(surroundings.caller(), surroundings.caller()::current);
    }

    /** Each provider asks for itself alone; the service has no name here. */
    private Throttle throttle(SpineCall call) {
        return throttles.computeIfAbsent(
                call.provider().map(Addressee::asid).orElse(""),
                addressee -> new Throttle(surroundings.clock(), duration -> Thread.sleep(duration.toMillis())));
    }

    void pause(CallTrail trail, SpineCall call) {
        trail.pause(throttle(call), surroundings.settings().longestRetryAfter());
    }

    /**
     * Makes a request.
     *
     * @throws SpineException when it must not be made: then nothing was sent
     */
    <T> Attempt<T> perform(CallTrail trail, SpineCall call, Supplier<T> request) {
        surroundings.tls().get().requireUsable();
        try (OngoingCall opened = OngoingCall.open(profile, caller(), trail, call)) {
            return audited(opened, request);
        }
    }

    private <T> Attempt<T> audited(OngoingCall call, Supplier<T> request) {
        CallAudit audit = new CallAudit(auditor, call, surroundings.registry().ownAsid());
        call.onStart(audit::sending);
        try {
            T answer = request.get();
            audit.succeeded();
            return new Attempt.Answered<>(answer);
        } catch (Throwable thrown) {
            return failed(audit, call, thrown);
        }
    }

    private <T> Attempt<T> failed(CallAudit audit, OngoingCall call, Throwable thrown) {
        Attempt.Failed<T> failed;
        try {
            failed = failures.translate(Surprises.exception(thrown), call);
            audit.failed(failed.failure());
        } catch (Throwable untold) {
            // A fault of ours, or of the Java virtual machine. What was sent was sent: the trail tells that its answer
            // was not dealt with.
            audit.failed(untold);
            throw untold;
        }
        call.trail().failed(failed.failure());
        LOG.log(Level.WARNING, failed.failure().getMessage());
        return heeded(failed, throttle(call.call()));
    }

    /** With any other status it says when the answer may be another one, not that calls are too many. */
    private static boolean overloaded(SpineError error) {
        return error.httpStatus() == TOO_MANY_REQUESTS || error.httpStatus() == UNAVAILABLE;
    }

    /**
     * Heeds what the Spine asked for with Retry-After: where that is longer than a call may wait, it is not repeated,
     * and no call is made until then anyway: the breaker need not count it.
     */
    private <T> Attempt.Failed<T> heeded(Attempt.Failed<T> failed, Throttle throttle) {
        if (failed.failure() instanceof UnavailableException unavailable && overloaded(unavailable.error())) {
            unavailable.retryAfter().ifPresent(throttle::asked);
        }
        boolean tooLong = throttle.remaining().compareTo(surroundings.settings().longestRetryAfter()) > 0;
        return tooLong ? new Attempt.Failed<>(failed.failure(), Trouble.NONE, false) : failed;
    }
}
