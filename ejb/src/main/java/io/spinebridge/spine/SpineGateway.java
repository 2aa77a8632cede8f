package io.spinebridge.spine;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.guard.Attempt;
import io.spinebridge.guard.Guard;
import io.spinebridge.guard.Guards;
import io.spinebridge.guard.HeldBackException;
import io.spinebridge.http.Operation;
import io.spinebridge.http.TimeLimit;
import io.spinebridge.measurement.ServiceMeter;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one door through which a service's calls go. Reads are repeated when that may help; writes never are. All calls of an operation share
 * its time ({@code spinebridge.timeout.operation}): nothing is begun, and no read is waited for, when it is used up. Thread safe.
 *
 * <p>What goes wrong with the Spine, the certificate, the caller or the settings is told by {@link SpineException}s. Anything else that is
 * thrown is a fault of this module, before anything was sent.
 */
public final class SpineGateway {

    private final Guards guards;
    private final SpineExchange exchange;

    /**
     * Joins the layers.
     *
     * @param guards of all services
     * @param exchange makes one request to this gateway's service
     */
    public SpineGateway(Guards guards, SpineExchange exchange) {
        this.guards = guards;
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
     * @param call about whom, and where to
     * @param request one call of a REST client's method
     */
    public <T> T read(SpineCall call, Supplier<T> request) {
        return open(call, sent -> request.get());
    }

    /**
     * As {@link #read}, for an answer whose body is still to be read when this returns: one that breaks off later is the reader's affair,
     * and not repeated.
     *
     * @param call about whom, where to, and for whom
     * @param request one call of a REST client's method; it is handed what belongs to the very request, once that was sent
     */
    public <T> T open(SpineCall call, Function<Supplier<SentRequest>, T> request) {
        CallTrail trail = new CallTrail(false);
        Guard guard = guard(call);
        return ended(
                trail,
                () -> guard.repeatedly(() -> attempt(guard, trail, call, () -> request.apply(trail::sentRequest))));
    }

    /**
     * Makes a request that changes the record. Sent at most once.
     *
     * @param call about whom, and where to
     * @param request one call of a REST client's method
     * @throws OutcomeUnknownException when it was sent and its answer did not arrive
     */
    public <T> T write(SpineCall call, Supplier<T> request) {
        CallTrail trail = new CallTrail(true);
        return ended(trail, () -> attempt(guard(call), trail, call, request));
    }

    /**
     * Reads of this gateway's service that do not need each other.
     *
     * @param threads on which they may be made beside the caller's
     */
    public ReadsAtOnce atOnce(Executor threads) {
        return new ReadsAtOnce(threads, guards.of(exchange.service()));
    }

    private Guard guard(SpineCall call) {
        return call.provider()
                .map(provider -> guards.ofProvider(provider.asid()))
                .orElseGet(() -> guards.of(exchange.service()));
    }

    private <T> Attempt<T> attempt(Guard guard, CallTrail trail, SpineCall call, Supplier<T> request) {
        exchange.pause(trail, call);
        return guard.once(() -> exchange.perform(trail, call, request), patience());
    }

    /** For a place that a thread has which works beside a caller's own. */
    private static Duration patience() {
        return Operation.elsewhere()
                ? Duration.ZERO
                : Operation.left().map(TimeLimit::allowed).orElse(Duration.ZERO);
    }

    private <T> T ended(CallTrail trail, Supplier<Attempt<T>> call) {
        long begun = System.nanoTime();
        String outcome = ServiceMeter.OK;
        try {
            return told(trail, call);
        } catch (Throwable failure) {
            outcome = failure.getClass().getSimpleName();
            throw failure;
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            exchange.meter().ended(trail.interactionId(), outcome, trail.repeats(), took);
        }
    }

    private <T> T told(CallTrail trail, Supplier<Attempt<T>> call) {
        try {
            return exchange.operationTime().spend(call).orThrow();
        } catch (HeldBackException heldBack) {
            throw new UnavailableException(heldBack.getMessage(), trail.withoutAnswer(), null, heldBack);
        }
    }
}
