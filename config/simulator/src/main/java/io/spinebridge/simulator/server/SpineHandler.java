package io.spinebridge.simulator.server;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.EvidenceLog;
import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.listener.Peer;
import io.spinebridge.simulator.pki.DevelopmentPki;
import io.spinebridge.simulator.service.Refusal;
import io.spinebridge.simulator.service.Route;
import io.spinebridge.simulator.service.SpineRequest;
import io.spinebridge.simulator.validation.Arrival;
import io.spinebridge.simulator.validation.Judgement;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Deals with requests to the Spine: reads, judges, carries out, answers, and keeps evidence. Thread safe. */
final class SpineHandler extends Handler.Abstract {

    /** RFC 7231: two digits for the day, which the constant of {@link DateTimeFormatter} does not give. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private static final Logger LOG = System.getLogger(SpineHandler.class.getName());

    private final Fronts fronts;
    private final EvidenceLog evidence;
    private final Faults faults;
    private final DevelopmentPki pki;
    private final FhirContext context;
    private final FaultyAnswers faulty;
    private final Delivery delivery;
    private final Clock clock;

    SpineHandler(
            Fronts fronts, EvidenceLog evidence, Faults faults, DevelopmentPki pki, FhirContext context, Clock clock) {
        this.fronts = fronts;
        this.evidence = evidence;
        this.faults = faults;
        this.pki = pki;
        this.context = context;
        this.faulty = new FaultyAnswers(context);
        this.delivery = new Delivery();
        this.clock = clock;
    }

    @Override
    public boolean handle(Request http, Response response, Callback callback) throws Exception {
        EndPoint.SslSessionData tls = (EndPoint.SslSessionData) http.getAttribute(EndPoint.SslSessionData.ATTRIBUTE);
        X509Certificate client = tls.peerCertificates()[0];
        if (pki.isRevoked(client)) {
            // A connection that was opened before the revocation is of no use after it.
            delivery.close(http, callback);
            return true;
        }
        Instant time = clock.instant();
        Front front = fronts.of(http.getMethod(), http.getHttpURI().getPath());
        SpineRequest request = RequestReading.read(http, front);
        String interaction = request.route().map(Route::interaction).orElse("");
        String body = new String(request.body(), StandardCharsets.UTF_8);
        Optional<Fault> fault = faults.next(interaction, request.method(), request.uri() + " " + body);

        Arrival arrival = Arrival.of(
                request,
                Peer.commonName(client),
                evidence.firstUse(request.header("traceid").orElse("")));
        Judgement judgement = judge(front, arrival);
        WireFormat format = front.format(request);
        Answer answer = fault.map(f -> faulty.of(f, format, () -> carryOut(front, arrival, judgement, format)))
                .orElseGet(() -> carryOut(front, arrival, judgement, format));
        answer.with("Date", DATE.format(time));
        boolean unanswered = fault.filter(f -> f.kind() == FaultKind.RESET_BEFORE || f.kind() == FaultKind.RESET_AFTER)
                .isPresent();
        evidence.add(new Evidence(
                evidence.nextNumber(),
                time,
                request.method(),
                request.uri().toString(),
                request.headers(),
                arrival.claims(),
                body,
                arrival.clientName(),
                tls.sslSession().getProtocol(),
                tls.cipherSuite(),
                interaction,
                judgement.verdicts(),
                unanswered ? 0 : answer.status(),
                answer.headers(),
                new String(answer.body(), StandardCharsets.UTF_8),
                fault.map(f -> f.kind().name()).orElse("")));
        delivery.send(http, response, callback, answer, fault);
        return true;
    }

    private Judgement judge(Front front, Arrival arrival) {
        try {
            return front.judge(arrival);
        } catch (RuntimeException defect) {
            LOG.log(Level.ERROR, "a rule of the simulator is defective", defect);
            return new Judgement(
                    java.util.List.of(new Verdict(
                            "simulator", "The simulator is sound.", Verdict.Outcome.FAILED, String.valueOf(defect))),
                    Optional.of(internal(defect)));
        }
    }

    private Answer carryOut(Front front, Arrival arrival, Judgement judgement, WireFormat format) {
        if (judgement.refusal().isPresent()) {
            return Answer.of(judgement.refusal().get(), context, format);
        }
        try {
            return Answer.of(front.service().perform(arrival.request()), context, format);
        } catch (RuntimeException defect) {
            LOG.log(Level.ERROR, "the simulator is defective", defect);
            return Answer.of(internal(defect), context, format);
        }
    }

    private static Refusal internal(RuntimeException defect) {
        return new Refusal(
                500,
                "processing",
                "INTERNAL_SERVER_ERROR",
                "Unexpected internal server error",
                "The simulator failed: " + defect.getClass().getSimpleName());
    }
}
