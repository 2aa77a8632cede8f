package io.spinebridge.spine;

import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.fhir.UnreadableAnswerException;
import io.spinebridge.guard.Attempt;
import io.spinebridge.guard.Attempt.Trouble;
import io.spinebridge.http.CallTooLongException;
import io.spinebridge.http.HandshakeFailureMarker;
import io.spinebridge.http.NotWantedException;
import io.spinebridge.http.StaleConnectionException;
import io.spinebridge.http.TlsFailureTexts;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;

/**
 * Turns what a request threw into what the host is told. Stateless.
 *
 * <p>The questions that matter: had the Spine a chance to carry the request out (then a write's outcome is unknown), and may the next
 * attempt succeed (then a read is repeated)?
 */
final class Failures {

    private static final Logger LOG = System.getLogger(Failures.class.getName());
    /** Status of an answer of success, whatever it says. */
    private static final int ANSWERED = 200;

    /**
     * What a failed request means.
     *
     * @throws RuntimeException when it is a refusal or a fault of ours before anything was sent: that says nothing of the Spine
     */
    <T> Attempt.Failed<T> translate(RuntimeException raw, OngoingCall call) {
        SpineError unanswered = call.trail().withoutAnswer();
        Optional<SpineException> told = cause(raw, SpineException.class);
        if (told.isPresent() && !call.trail().sentThisTime()) {
            LOG.log(Level.WARNING, told.get().getMessage());
            throw told.get();
        }
        if (told.isPresent()) {
            return told.get() instanceof UnavailableException || told.get() instanceof OutcomeUnknownException
                    ? trouble(Trouble.NOT_ANSWERED, told.get(), call)
                    : refusal(told.get());
        }
        if (cause(raw, NotWantedException.class).isPresent()) {
            return refusal(unanswered("another request of the same operation failed", unanswered, raw, call));
        }
        if (cause(raw, StaleConnectionException.class).isPresent()) {
            // It happens to all idle connections at once, and would open the breaker of a service that is well.
            return new Attempt.Failed<>(
                    unanswered("the connection broke before the answer was complete", unanswered, raw, call),
                    Trouble.NONE,
                    !call.trail().write());
        }
        Optional<UnreadableAnswerException> unreadable = cause(raw, UnreadableAnswerException.class);
        if (unreadable.isPresent()) {
            return unreadable(unreadable.get(), unanswered, raw, call);
        }
        Optional<CallTooLongException> tooLong = cause(raw, CallTooLongException.class);
        if (tooLong.isPresent()) {
            return tooLong.get().connected()
                    ? lost(tooLong.get().getMessage(), unanswered, raw, call)
                    : trouble(
                            Trouble.NOT_REACHED,
                            new UnavailableException(tooLong.get().getMessage(), unanswered, null, raw),
                            call);
        }
        Optional<SSLHandshakeException> handshake = cause(raw, SSLHandshakeException.class);
        if (handshake.isPresent()) {
            UnavailableException insecure = new UnavailableException(
                    "no secure connection: " + TlsFailureTexts.explain(handshake.get()), unanswered, null, raw);
            boolean mayPass = String.valueOf(handshake.get().getMessage()).contains(HandshakeFailureMarker.HUNG_UP);
            return mayPass ? trouble(Trouble.NOT_REACHED, insecure, call) : refusal(insecure);
        }
        if (neverConnected(raw)) {
            String reason =
                    "no connection could be made to " + call.profile().service().key();
            return trouble(Trouble.NOT_REACHED, new UnavailableException(reason, unanswered, null, raw), call);
        }
        if (cause(raw, SocketTimeoutException.class).isPresent()) {
            return lost("no answer came in time (spinebridge.timeout.read)", unanswered, raw, call);
        }
        if (cause(raw, MessageConstraintException.class).isPresent()) {
            return lost("its answer's headers are longer than those of any answer should be", unanswered, raw, call);
        }
        if (cause(raw, SSLException.class).isPresent()) {
            return lost(
                    "the secure connection broke: "
                            + TlsFailureTexts.explain(
                                    cause(raw, SSLException.class).get()),
                    unanswered,
                    raw,
                    call);
        }
        if (cause(raw, IOException.class).isPresent()) {
            return lost("the connection broke before the answer was complete", unanswered, raw, call);
        }
        if (call.trail().sent()) {
            return lost("the answer could not be dealt with", unanswered, raw, call);
        }
        throw raw;
    }

    /** Where it is an OperationOutcome, its words are the Spine's. A read that it refuses need not be repeated; of a change nothing is sure. */
    private static <T> Attempt.Failed<T> unreadable(
            UnreadableAnswerException unreadable, SpineError unanswered, RuntimeException raw, OngoingCall call) {
        SpineError said = unreadable
                .issue()
                .map(issue -> SpineErrorReader.error(
                        ANSWERED, Optional.of(issue), unanswered.interactionId(), unanswered.traceId()))
                .orElse(unanswered);
        Optional<SpineException> refused =
                call.trail().write() || unreadable.issue().isEmpty() ? Optional.empty() : OutcomeMapper.byCode(said);
        return refused.isPresent()
                ? refusal(refused.get())
                : lost("its answer cannot be read: " + unreadable.getMessage(), said, raw, call);
    }

    private static boolean neverConnected(RuntimeException raw) {
        return cause(raw, ConnectException.class).isPresent()
                || cause(raw, NoRouteToHostException.class).isPresent()
                || cause(raw, ConnectTimeoutException.class).isPresent()
                || cause(raw, ConnectionRequestTimeoutException.class).isPresent()
                || cause(raw, UnknownHostException.class).isPresent();
    }

    private static <T> Attempt.Failed<T> lost(String reason, SpineError error, RuntimeException raw, OngoingCall call) {
        return trouble(Trouble.NOT_ANSWERED, unanswered(reason, error, raw, call), call);
    }

    private static SpineException unanswered(String reason, SpineError error, RuntimeException raw, OngoingCall call) {
        return call.trail().write() && call.trail().sent()
                ? new OutcomeUnknownException(reason, error, raw)
                : new UnavailableException(reason, error, null, raw);
    }

    /** The other side is in trouble; a read may be repeated, a write never. */
    private static <T> Attempt.Failed<T> trouble(Trouble trouble, SpineException failure, OngoingCall call) {
        return new Attempt.Failed<>(failure, trouble, !call.trail().write());
    }

    /** The other side is well, and says no. */
    private static <T> Attempt.Failed<T> refusal(SpineException failure) {
        return new Attempt.Failed<>(failure, Trouble.NONE, false);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> kind) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (kind.isInstance(t)) {
                return Optional.of(kind.cast(t));
            }
        }
        return Optional.empty();
    }
}
