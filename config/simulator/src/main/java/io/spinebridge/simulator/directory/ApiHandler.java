package io.spinebridge.simulator.directory;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spinebridge.simulator.evidence.EvidenceLog;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.fault.Incident;
import io.spinebridge.simulator.listener.FaultyReplies;
import io.spinebridge.simulator.listener.HttpCall;
import io.spinebridge.simulator.listener.Reply;
import io.spinebridge.simulator.listener.ReplyDelivery;
import io.spinebridge.simulator.rule.Judgement;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The FHIR API of SDS. Thread safe. */
final class ApiHandler extends Handler.Abstract {

    private static final String JSON = "application/fhir+json";

    private final Supplier<Registry> registry;
    private final String apiKey;
    private final EvidenceLog evidence;
    private final Faults faults;
    private final Clock clock;

    ApiHandler(Supplier<Registry> registry, String apiKey, EvidenceLog evidence, Faults faults, Clock clock) {
        this.registry = registry;
        this.apiKey = apiKey;
        this.evidence = evidence;
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        ApiCall call = ApiCall.of(HttpCall.of(request, evidence, clock));
        String interaction = call.isDevice() ? "directory Device" : call.isEndpoint() ? "directory Endpoint" : "";
        Optional<Incident> fault = faults.next(interaction, call.http().method(), "");
        Judgement<ApiRefusal> judgement = Judgement.of(call, ApiRules.rules(apiKey));
        Reply reply = FaultyReplies.under(
                        fault,
                        () -> judgement
                                .refusal()
                                .map(refusal -> refuse(call, refusal))
                                .orElseGet(() -> Reply.text(200, JSON, ApiBundles.of(call, registry.get()))),
                        f -> refuse(call, onDemand(f)))
                .with("X-Correlation-Id", call.http().header("x-correlation-id"));
        evidence.add(call.http()
                .evidence(
                        interaction,
                        Map.of(),
                        judgement.verdicts(),
                        ReplyDelivery.silent(fault) ? 0 : reply.status(),
                        reply.headers(),
                        reply.text(),
                        fault.map(f -> f.kind().name()).orElse("")));
        ReplyDelivery.send(request, response, callback, reply, fault);
        return true;
    }

    private static ApiRefusal onDemand(Fault fault) {
        String text = fault.diagnostics();
        return switch (fault.status()) {
            case 502 ->
                new ApiRefusal(
                        502,
                        "exception",
                        "INTERNAL_SERVER_ERROR",
                        text.isEmpty() ? "Invalid LDAP response received" : text);
            case 504 ->
                new ApiRefusal(
                        504, "timeout", "INTERNAL_SERVER_ERROR", text.isEmpty() ? "LDAP request timed out" : text);
            default ->
                new ApiRefusal(
                        fault.status(), "exception", fault.spineCode(), text.isEmpty() ? "a fault on demand" : text);
        };
    }

    private static Reply refuse(ApiCall call, ApiRefusal refusal) {
        String correlation = call.http().header("x-correlation-id");
        ObjectNode outcome = JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", "OperationOutcome")
                .put("id", correlation.isEmpty() ? UUID.randomUUID().toString() : correlation);
        ObjectNode issue =
                outcome.putArray("issue").addObject().put("severity", "error").put("code", refusal.issue());
        issue.putObject("details")
                .putArray("coding")
                .addObject()
                .put("system", "https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1")
                .put("code", refusal.code())
                .put("display", refusal.code());
        issue.put("diagnostics", refusal.reason());
        return Reply.text(refusal.status(), JSON, outcome.toString())
                .with("Allow", refusal.status() == 405 ? "GET" : "");
    }
}
