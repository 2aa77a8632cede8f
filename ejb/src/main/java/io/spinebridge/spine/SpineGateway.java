package io.spinebridge.spine;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.UnavailableException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * The one door through which a service's calls go. Reads are repeated when that may help; writes never are. Thread safe.
 *
 * <p>Every method throws {@link SpineException}s and nothing else.
 */
public final class SpineGateway {

    private final SafeReads reads;
    private final ServiceLine line;
    private final SpineExchange exchange;

    /**
     * Joins the layers.
     *
     * @param reads repeats reads
     * @param line guards the service
     * @param exchange makes one request
     */
    public SpineGateway(SafeReads reads, ServiceLine line, SpineExchange exchange) {
        this.reads = reads;
        this.line = line;
        this.exchange = exchange;
    }

    /**
     * The person who calls now, as the requests would say it.
     *
     * @throws CallerRefusedException when the caller has no Spine identity, or is a system at work unattended
     */
    public SpineUser caller() {
        if (exchange.caller() instanceof SpineUser user) {
            return user;
        }
        throw new CallerRefusedException(SpineRequestFilter.UNATTENDED);
    }

    /**
     * Makes a request that changes nothing.
     *
     * @param patient whose record, for the audit trail
     * @param request one call of a REST client's method
     */
    public <T> T read(NhsNumber patient, Supplier<T> request) {
        return read(patient, Optional.empty(), request);
    }

    /**
     * As {@link #read(NhsNumber, Supplier)}, but to another URL than the client's method has.
     *
     * @param target a link of an earlier answer, or the method's URL with a query that is written as it must be
     */
    public <T> T follow(NhsNumber patient, URI target, Supplier<T> request) {
        return read(patient, to(target), request);
    }

    /**
     * Opens a stream from somebody behind the service. The answer's body is still to be read when this returns: an answer that breaks off
     * later is the reader's affair, and not repeated.
     *
     * @param patient whose record, for the audit trail
     * @param target where to
     * @param recipient for whom
     * @param request one call of a REST client's method; it is handed what names the very request, once that was sent
     */
    public <T> T open(NhsNumber patient, URI target, Recipient recipient, Function<Supplier<SpineError>, T> request) {
        Optional<OngoingCall.Route> route = Optional.of(new OngoingCall.Route(target, Optional.of(recipient)));
        CallTrail trail = new CallTrail(false);
        return read(trail, patient, route, () -> request.apply(trail::withoutAnswer));
    }

    private static Optional<OngoingCall.Route> to(URI target) {
        return Optional.of(new OngoingCall.Route(target, Optional.empty()));
    }

    private <T> T read(NhsNumber patient, Optional<OngoingCall.Route> route, Supplier<T> request) {
        return read(new CallTrail(false), patient, route, request);
    }

    private <T> T read(CallTrail trail, NhsNumber patient, Optional<OngoingCall.Route> route, Supplier<T> request) {
        return ended(
                trail,
                () -> reads.repeat(() -> {
                    exchange.pause(trail);
                    return line.exchange(() -> exchange.perform(trail, patient, route, request));
                }));
    }

    /**
     * Makes a request that changes the record. Sent at most once.
     *
     * @param patient whose record, for the audit trail
     * @param request one call of a REST client's method
     * @throws OutcomeUnknownException when it was sent and its answer did not arrive
     */
    public <T> T write(NhsNumber patient, Supplier<T> request) {
        return write(patient, Optional.empty(), request);
    }

    /**
     * As {@link #write(NhsNumber, Supplier)}, but to another URL than the client's method has.
     *
     * @param target the method's URL with a query that is written as it must be
     */
    public <T> T writeTo(NhsNumber patient, URI target, Supplier<T> request) {
        return write(patient, to(target), request);
    }

    private <T> T write(NhsNumber patient, Optional<OngoingCall.Route> route, Supplier<T> request) {
        CallTrail trail = new CallTrail(true);
        return ended(trail, () -> {
            exchange.pause(trail);
            return line.exchange(() -> exchange.perform(trail, patient, route, request));
        });
    }

    private static <T> T ended(CallTrail trail, Supplier<T> call) {
        try {
            return call.get();
        } catch (TransientFailure lastAttempt) {
            throw lastAttempt.failure();
        } catch (CircuitBreakerOpenException open) {
            throw new UnavailableException(
                    "it failed so often that no call is made for the next seconds (circuit breaker)",
                    trail.withoutAnswer(),
                    null,
                    open);
        } catch (BulkheadException full) {
            throw new UnavailableException("too many calls at once (bulkhead)", trail.withoutAnswer(), null, full);
        }
    }
}
