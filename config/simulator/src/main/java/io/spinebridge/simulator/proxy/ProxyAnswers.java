package io.spinebridge.simulator.proxy;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.listener.Reply;
import java.util.Locale;

/** What the proxy says itself, in JSON or XML. Thread safe. */
final class ProxyAnswers {

    private static final int SECONDS_WHEN_THROTTLED = 1;

    private final FhirContext context;

    ProxyAnswers(FhirContext context) {
        this.context = context;
    }

    Reply onDemand(ProxyCall call, Fault fault) {
        ProxyRefusal refusal =
                ProxyStatuses.refusal(fault.status(), call.target().text()).saying(fault.diagnostics());
        Reply reply = fault.kind() == FaultKind.OUTCOME_XML ? reply(refusal, true) : refuse(call, refusal);
        return fault.status() == 429 ? reply.with(Throttle.headers(1, -1, SECONDS_WHEN_THROTTLED)) : reply;
    }

    Reply refuse(ProxyCall call, ProxyRefusal refusal) {
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
