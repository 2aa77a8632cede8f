package io.spinebridge.audit;

import io.spinebridge.api.SpineUser;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;

/** An entry as a JSON object. Stateless. */
final class AuditJson {

    /** Made once: the JDK's search for a provider takes longer than the entry. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private AuditJson() {}

    /** All of an entry but its place in the trail. */
    static JsonObject of(AuditEntry entry) {
        AuditedRequest request = entry.request();
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("time", entry.time().toString())
                .add("event", event(entry))
                .add("interaction", request.interactionId())
                .add("traceId", request.traceId())
                .add("fromAsid", request.fromAsid())
                .add("toAsid", request.toAsid())
                .add("method", request.method())
                .add("url", request.url().toString())
                .add("organisation", request.caller().organisation());
        caller(json, request);
        request.patient().ifPresent(patient -> json.add("nhsNumber", patient.value()));
        json.add("outcome", entry.outcome());
        if (entry instanceof AuditEntry.Answer answer) {
            json.add("httpStatus", answer.httpStatus())
                    .add("spineCode", answer.spineCode())
                    .add("milliseconds", answer.duration().toMillis());
            addIfSaid(json, "answerBody", answer.body());
            addIfSaid(json, "location", request.concerning().isEmpty() ? answer.location() : request.concerning());
        } else if (entry instanceof AuditEntry.End end) {
            json.add("bytes", end.bytes()).add("milliseconds", end.duration().toMillis());
            addIfSaid(json, "reason", end.reason());
            addIfSaid(json, "location", request.concerning());
        } else {
            addIfSaid(json, "requestBody", request.body());
            addIfSaid(json, "location", request.concerning());
        }
        return json.build();
    }

    private static String event(AuditEntry entry) {
        if (entry instanceof AuditEntry.Request) {
            return "request";
        }
        return entry instanceof AuditEntry.Answer ? "answer" : "end";
    }

    private static void caller(JsonObjectBuilder json, AuditedRequest request) {
        if (request.caller() instanceof SpineUser user) {
            json.add("roleProfile", user.roleProfileId());
            user.knownUserId().ifPresent(id -> json.add("userId", id));
            user.knownRoleCode().ifPresent(code -> json.add("roleCode", code));
        } else {
            json.add("unattended", true);
        }
    }

    private static void addIfSaid(JsonObjectBuilder json, String name, String value) {
        if (!value.isEmpty()) {
            json.add(name, value);
        }
    }
}
