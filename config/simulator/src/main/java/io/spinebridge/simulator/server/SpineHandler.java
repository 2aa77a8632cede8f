package io.spinebridge.simulator.server;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.EvidenceLog;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.fault.Incident;
import io.spinebridge.simulator.listener.TlsPeer;
import io.spinebridge.simulator.pki.DevelopmentPki;
import io.spinebridge.simulator.rule.Judgement;
import io.spinebridge.simulator.service.Route;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.service.SpineRequest;
import io.spinebridge.simulator.validation.Arrival;
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

    private final ServiceEndpoints endpoints;
    private final EvidenceLog evidence;
    private final Faults faults;
    private final DevelopmentPki pki;
    private final ServiceAnswers answers;
    private final FaultyAnswers faulty;
    private final AnswerDelivery delivery;
    private final Clock clock;

    SpineHandler(
            ServiceEndpoints endpoints,
            EvidenceLog evidence,
            Faults faults,
            DevelopmentPki pki,
            FhirContext context,
            Clock clock) {
        this.endpoints = endpoints;
        this.evidence = evidence;
        this.faults = faults;
        this.pki = pki;
        this.answers = new ServiceAnswers(context);
        this.faulty = new FaultyAnswers(context);
        this.delivery = new AnswerDelivery();
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
        ServiceEndpoint endpoint =
                endpoints.of(http.getMethod(), http.getHttpURI().getPath());
        SpineRequest request = RequestReader.read(http, endpoint);
        String interaction = request.route().map(Route::interaction).orElse("");
        String body = new String(request.body(), StandardCharsets.UTF_8);
        Optional<Incident> fault = faults.next(interaction, request.method(), request.uri() + " " + body);

        Arrival arrival = Arrival.of(
                request,
                TlsPeer.commonName(client),
                evidence.firstUse(request.header("traceid").orElse("")));
        Judgement<SpineRefusal> judgement = answers.judge(endpoint, arrival);
        BodyFormat format = endpoint.format(request);
        Answer answer = fault.map(
                        f -> faulty.of(f.fault(), format, () -> answers.carryOut(endpoint, arrival, judgement, format)))
                .orElseGet(() -> answers.carryOut(endpoint, arrival, judgement, format));
        answer.with("Date", DATE.format(time));
        boolean unanswered = fault.filter(Incident::isSilent).isPresent();
        evidence.add(new Evidence(
                evidence.nextNumber(),
                time,
                request.method(),
                request.uri().toString(),
                request.headers(),
                arrival.claims(),
                body,
                arrival.clientName(),
                TlsPeer.serial(client),
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
}
