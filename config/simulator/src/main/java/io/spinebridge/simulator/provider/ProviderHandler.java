package io.spinebridge.simulator.provider;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spinebridge.simulator.evidence.EvidenceLog;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.fault.Incident;
import io.spinebridge.simulator.listener.ConnectionFaults;
import io.spinebridge.simulator.listener.FaultyReplies;
import io.spinebridge.simulator.listener.HttpCall;
import io.spinebridge.simulator.listener.Reply;
import io.spinebridge.simulator.listener.ReplyDelivery;
import io.spinebridge.simulator.rule.Judgement;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Gives records, or says why not. Thread safe. */
final class ProviderHandler extends Handler.Abstract {

    /** Name in evidence and for faults. */
    static final String INTERACTION = "provider record";

    private final ProviderRules rules;
    private final EvidenceLog evidence;
    private final Faults faults;
    private final Clock clock;

    ProviderHandler(ProviderRules rules, EvidenceLog evidence, Faults faults, Clock clock) {
        this.rules = rules;
        this.evidence = evidence;
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        ProviderCall call = ProviderCall.of(HttpCall.of(request, evidence, clock));
        // No request text: the NHS numbers that meet a fault have met it at the proxy.
        Optional<Incident> fault = faults.next(INTERACTION, call.http().method(), "");
        Judgement<ProviderRefusal> judgement = Judgement.of(call, rules.rules());
        Reply reply = FaultyReplies.under(fault, () -> reply(call, judgement), f -> FailureReplies.of(f.status()));
        boolean silent = reply.status() == RecordReplies.SILENT || ReplyDelivery.silent(fault);
        evidence.add(call.http()
                .evidence(
                        INTERACTION,
                        call.claims(),
                        judgement.verdicts(),
                        silent ? 0 : reply.status(),
                        reply.headers(),
                        reply.text(),
                        fault.map(f -> f.kind().name()).orElse("")));
        if (silent && fault.isEmpty()) {
            ConnectionFaults.close(request, callback);
        } else {
            ReplyDelivery.send(request, response, callback, reply, fault);
        }
        return true;
    }

    private static Reply reply(ProviderCall call, Judgement<ProviderRefusal> judgement) {
        return judgement
                .refusal()
                .map(first -> refuse(call, judgement, first))
                .orElseGet(() -> RecordReplies.find(
                                call.http().rawPath(), call.http().rawQuery())
                        .orElseThrow());
    }

    private static Reply refuse(ProviderCall call, Judgement<ProviderRefusal> judgement, ProviderRefusal first) {
        if (first.status() == 404 || first.status() == 501) {
            return FailureReplies.of(first.status());
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (first.status() == 403) {
            body.putObject("certificate").put("subject", call.http().peer().commonName());
            body.put("message", first.reason());
        } else {
            ArrayNode failures = body.putArray("failures");
            judgement
                    .refusals()
                    .forEach(refusal -> failures.addObject()
                            .put("validationId", refusal.check())
                            .put("description", refusal.description())
                            .put("hasRun", true)
                            .put("success", false)
                            .put("details", refusal.reason()));
        }
        return Reply.text(first.status(), "application/json;charset=utf-8", body.toString())
                .with("Cache-Control", "no-store");
    }
}
