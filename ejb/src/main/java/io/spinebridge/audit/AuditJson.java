package io.spinebridge.audit;

import io.spinebridge.api.SpineUser;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** An entry as a JSON object. Stateless. */
final class AuditJson {

    private AuditJson() {}

    /**
     * Writes an entry.
     *
     * @param run identifier of this start of the module
     * @param number of the entry within it
     */
    static JsonObject of(String run, long number, AuditEntry entry) {
        AuditedRequest request = entry.request();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("run", run)
                .add("number", number)
                .add("time", entry.time().toString())
                .add("event", entry instanceof AuditEntry.Request ? "request" : "answer")
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
        } else {
            addIfSaid(json, "requestBody", request.body());
            addIfSaid(json, "location", request.concerning());
        }
        return json.build();
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
