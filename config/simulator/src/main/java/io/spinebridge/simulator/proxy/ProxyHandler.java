package io.spinebridge.simulator.proxy;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.directory.Registry;
import io.spinebridge.simulator.evidence.EvidenceLog;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.fault.Incident;
import io.spinebridge.simulator.listener.HttpCall;
import io.spinebridge.simulator.listener.Replies;
import io.spinebridge.simulator.listener.Reply;
import io.spinebridge.simulator.listener.Wire;
import io.spinebridge.simulator.pki.DevelopmentPki;
import io.spinebridge.simulator.rule.Ruling;
import io.spinebridge.simulator.validation.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Judges a request, passes it on, and passes the answer back. Thread safe. */
final class ProxyHandler extends Handler.Abstract {

    /** Name in evidence and for faults. */
    static final String INTERACTION = "retrieve record";

    /** Statuses that only the proxy itself can have; the others of the NHS test simulator's triggers are the provider's. */
    private static final Pattern TRIGGER = Pattern.compile(".*SSP_2(444|495|496|497|502|503|504|599)");

    private static final int SECONDS_WHEN_THROTTLED = 1;

    private final Supplier<Registry> registry;
    private final Supplier<ProxyOptions> options;
    private final ProxyRules rules;
    private final Providers providers;
    private final Transfers transfers;
    private final Throttle throttle;
    private final EvidenceLog evidence;
    private final Faults faults;
    private final DevelopmentPki pki;
    private final Clock clock;
    private final FhirContext context = FhirContext.forDstu3Cached();

    ProxyHandler(
            Supplier<Registry> registry,
            Supplier<ProxyOptions> options,
            ProxyRules rules,
            Providers providers,
            Transfers transfers,
            Throttle throttle,
            EvidenceLog evidence,
            Faults faults,
            DevelopmentPki pki,
            Clock clock) {
        this.registry = registry;
        this.options = options;
        this.rules = rules;
        this.providers = providers;
        this.transfers = transfers;
        this.throttle = throttle;
        this.evidence = evidence;
        this.faults = faults;
        this.pki = pki;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpCall http = HttpCall.of(request, evidence, clock);
        if (http.peer().certificate().filter(pki::isRevoked).isPresent()) {
            // A connection that was opened before the revocation is of no use after it.
            Wire.close(request, callback);
            return true;
        }
        ProxyOptions behaviour = options.get();
        Throttle.Standing standing = throttle.count(http.header("ssp-from"), behaviour);
        ProxyCall call = new ProxyCall(
                http,
                Token.read(http.header("authorization")),
                Target.of(http.rawPath(), http.rawQuery()),
                evidence.firstUse(http.header("ssp-traceid")),
                standing.allowed(),
                registry.get(),
                behaviour);
        Optional<Incident> fault =
                faults.next(INTERACTION, http.method(), call.target().text());
        Ruling<ProxyRefusal> ruling = Ruling.of(call, rules.rules(), ProxyRefusal::reason);
        try (Exchange exchange = new Exchange(call, request)) {
            Reply reply = Replies.under(
                            fault,
                            () -> ruling.refusal()
                                    .map(refusal -> refuse(call, refusal))
                                    .orElseGet(exchange::carryOut),
                            f -> onDemand(call, f))
                    .with(standing.headers());
            evidence.add(http.evidence(
                    INTERACTION,
                    call.token().map(Token::claims).orElse(Map.of()),
                    ruling.verdicts(),
                    Replies.silent(fault) ? 0 : reply.status(),
                    reply.headers(),
                    reply.text(),
                    fault.map(f -> f.kind().name()).orElse("")));
            Replies.send(request, response, callback, reply, fault);
        }
        return true;
    }

    /** A request on its way to the provider, and the answer on its way back. */
    private final class Exchange implements AutoCloseable {

        private final ProxyCall call;
        private final Request request;
        private ClassicHttpResponse answer;

        Exchange(ProxyCall call, Request request) {
            this.call = call;
            this.request = request;
        }

        Reply carryOut() {
            URI url = call.target().url().orElseThrow();
            Matcher trigger = TRIGGER.matcher(url.getRawPath());
            if (trigger.matches()) {
                return refuse(call, ProxyRefusal.of(Integer.parseInt(trigger.group(1)), url.toString()));
            }
            try {
                InputStream body = Request.asInputStream(request);
                answer = providers.ask(
                        call.http(), url, body, forwarded(), call.options().timeout());
                return transfers.of(answer);
            } catch (InterruptedIOException late) {
                return refuse(call, ProxyRefusal.of(call.options().timeoutStatus(), url.toString()));
            } catch (NoHttpResponseException closed) {
                return refuse(call, ProxyRefusal.of(444, url.toString()));
            } catch (IOException unreachable) {
                return refuse(call, ProxyRefusal.of(502, url.toString()));
            }
        }

        private String forwarded() {
            return "by=spine-proxy;for=" + Request.getRemoteAddr(request) + ";host=\"" + call.header("host")
                    + "\";proto=https";
        }

        @Override
        public void close() throws IOException {
            if (answer != null) {
                answer.close();
            }
        }
    }

    private Reply onDemand(ProxyCall call, Fault fault) {
        ProxyRefusal refusal =
                ProxyRefusal.of(fault.status(), call.target().text()).saying(fault.diagnostics());
        Reply reply = fault.kind() == FaultKind.OUTCOME_XML ? reply(refusal, true) : refuse(call, refusal);
        return fault.status() == 429 ? reply.with(Throttle.headers(1, -1, SECONDS_WHEN_THROTTLED)) : reply;
    }

    private Reply refuse(ProxyCall call, ProxyRefusal refusal) {
        String accept = call.header("accept").toLowerCase(Locale.ROOT);
        int xml = accept.indexOf("xml");
        int json = accept.indexOf("json");
        return reply(refusal, xml >= 0 && (json < 0 || xml < json));
    }

    private Reply reply(ProxyRefusal refusal, boolean xml) {
        String body =
                (xml ? context.newXmlParser() : context.newJsonParser()).encodeResourceToString(refusal.outcome());
        return Reply.text(
                refusal.status(),
                xml ? "application/fhir+xml;charset=utf-8" : "application/fhir+json;charset=utf-8",
                body);
    }
}
