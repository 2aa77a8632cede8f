package io.spinebridge.simulator.proxy;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.directory.Registry;
import io.spinebridge.simulator.evidence.EvidenceLog;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.fault.Incident;
import io.spinebridge.simulator.listener.ConnectionFaults;
import io.spinebridge.simulator.listener.FaultyReplies;
import io.spinebridge.simulator.listener.HttpCall;
import io.spinebridge.simulator.listener.Reply;
import io.spinebridge.simulator.listener.ReplyDelivery;
import io.spinebridge.simulator.pki.DevelopmentPki;
import io.spinebridge.simulator.rule.Judgement;
import io.spinebridge.simulator.validation.Token;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Judges a request, passes it on, and passes the answer back. Thread safe. */
final class ProxyHandler extends Handler.Abstract {

    /** Name in evidence and for faults. */
    static final String INTERACTION = "retrieve record";

    private final Supplier<Registry> registry;
    private final Supplier<ProxyOptions> options;
    private final ProxyRules rules;
    private final ProviderClient providers;
    private final Transfers transfers;
    private final Throttle throttle;
    private final EvidenceLog evidence;
    private final Faults faults;
    private final DevelopmentPki pki;
    private final Clock clock;
    private final ProxyAnswers answers = new ProxyAnswers(FhirContext.forDstu3Cached());

    ProxyHandler(
            Supplier<Registry> registry,
            Supplier<ProxyOptions> options,
            ProxyRules rules,
            ProviderClient providers,
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
            ConnectionFaults.close(request, callback);
            return true;
        }
        ProxyOptions behaviour = options.get();
        Throttle.Standing standing = throttle.count(http.header("ssp-from"), behaviour);
        ProxyCall call = new ProxyCall(
                http,
                Token.read(http.header("authorization")),
                TargetUrl.of(http.rawPath(), http.rawQuery()),
                evidence.firstUse(http.header("ssp-traceid")),
                standing.allowed(),
                registry.get(),
                behaviour);
        Optional<Incident> fault =
                faults.next(INTERACTION, http.method(), call.target().text());
        Judgement<ProxyRefusal> judgement = Judgement.of(call, rules.rules());
        try (ProviderExchange exchange = new ProviderExchange(call, request)) {
            Reply reply = FaultyReplies.under(
                            fault,
                            () -> judgement
                                    .refusal()
                                    .map(refusal -> answers.refuse(call, refusal))
                                    .orElseGet(() -> exchange.carryOut(providers, transfers, answers)),
                            f -> answers.onDemand(call, f))
                    .with(standing.headers());
            evidence.add(http.evidence(
                    INTERACTION,
                    call.claims(),
                    judgement.verdicts(),
                    ReplyDelivery.silent(fault) ? 0 : reply.status(),
                    reply.headers(),
                    reply.text(),
                    fault.map(f -> f.kind().name()).orElse("")));
            ReplyDelivery.send(request, response, callback, reply, fault);
        }
        return true;
    }
}
