package io.spinebridge.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineUser;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** An entry as a JSON object. Stateless. */
final class AuditJson {

    /** Jackson's, which is neither searched for nor made anew: jakarta.json looks its provider up under the lock of the class loader. */
    private static final JsonFactory JSON = new JsonFactory();

    private static final int USUAL_LENGTH = 1024;

    private AuditJson() {}

    /**
     * All of an entry but its place in the trail.
     *
     * @param room in front
     */
    static LineBytes of(AuditEntry entry, int room) {
        LineBytes text = new LineBytes(room, expectedLength(entry));
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            write(json, entry);
            json.writeEndObject();
        } catch (IOException notInMemory) {
            throw new UncheckedIOException(notInMemory);
        }
        return text;
    }

    /** So that bytes need not move as the line grows: of a body, some characters are escaped. */
    private static int expectedLength(AuditEntry entry) {
        int body = entry instanceof AuditEntry.Answer answer
                ? answer.body().length()
                : entry.request().body().length();
        return USUAL_LENGTH + body + body / 4;
    }

    private static void write(JsonGenerator json, AuditEntry entry) throws IOException {
        AuditedRequest request = entry.request();
        json.writeStringField("time", entry.time().toString());
        json.writeStringField("event", event(entry));
        json.writeStringField("interaction", request.interactionId());
        json.writeStringField("traceId", request.traceId());
        json.writeStringField("fromAsid", request.fromAsid());
        json.writeStringField("toAsid", request.toAsid());
        json.writeStringField("method", request.method());
        json.writeStringField("url", request.url().toString());
        json.writeStringField("organisation", request.caller().organisation());
        caller(json, request);
        writeIfSaid(json, "nhsNumber", request.patient().map(NhsNumber::value).orElse(""));
        json.writeStringField("outcome", entry.outcome());
        if (entry instanceof AuditEntry.Answer answer) {
            json.writeNumberField("httpStatus", answer.httpStatus());
            json.writeStringField("spineCode", answer.spineCode());
            json.writeNumberField("milliseconds", answer.duration().toMillis());
            writeIfSaid(json, "answerBody", answer.body());
            writeIfSaid(json, "location", request.concerning().isEmpty() ? answer.location() : request.concerning());
        } else if (entry instanceof AuditEntry.End end) {
            json.writeNumberField("bytes", end.bytes());
            json.writeNumberField("milliseconds", end.duration().toMillis());
            writeIfSaid(json, "reason", end.reason());
            writeIfSaid(json, "location", request.concerning());
        } else {
            writeIfSaid(json, "requestBody", request.body());
            writeIfSaid(json, "location", request.concerning());
        }
    }

    private static String event(AuditEntry entry) {
        if (entry instanceof AuditEntry.Request) {
            return "request";
        }
        return entry instanceof AuditEntry.Answer ? "answer" : "end";
    }

    private static void caller(JsonGenerator json, AuditedRequest request) throws IOException {
        if (request.caller() instanceof SpineUser user) {
            json.writeStringField("roleProfile", user.roleProfileId());
            writeIfSaid(json, "userId", user.knownUserId().orElse(""));
            writeIfSaid(json, "roleCode", user.knownRoleCode().orElse(""));
        } else {
            json.writeBooleanField("unattended", true);
        }
    }

    private static void writeIfSaid(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }

    /** A text as it stands in JSON, with its quotation marks. */
    static String quoted(String text) {
        StringWriter quoted = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(quoted)) {
            json.writeString(text);
        } catch (IOException notInMemory) {
            throw new UncheckedIOException(notInMemory);
        }
        return quoted.toString();
    }
}
