package io.spinebridge.simulator.provider;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spinebridge.simulator.listener.Reply;

/** How the provider words that it has no record to give: an OperationOutcome or, for 500, a page of its server. Stateless. */
final class FailureReplies {

    private static final String PAGE =
            "<html><head><title>500</title></head><body><h1>Something went wrong</h1></body></html>";

    private FailureReplies() {}

    static Reply of(int status) {
        return switch (status) {
            case 500 -> Reply.text(500, "text/html;charset=utf-8", PAGE);
            case 404 ->
                outcome(
                        404,
                        "not-found",
                        "NO_RECORD_FOUND",
                        "No record found",
                        "The requested record could not be found");
            case 410 ->
                outcome(
                        410,
                        "not-found",
                        "NO_RECORD_FOUND",
                        "No record found",
                        "The resource requested is no longer available and will not be available again");
            case 501 -> outcome(501, "not-supported", "NOT_IMPLEMENTED", "Not implemented", "Records can only be read");
            case 503 ->
                outcome(
                                503,
                                "transient",
                                "INTERNAL_SERVER_ERROR",
                                "Unexpected internal server error",
                                "Busy, try again later")
                        .with("Retry-After", "2");
            case 429 ->
                outcome(429, "throttled", "BAD_REQUEST", "Bad request", "Too many requests")
                        .with("Retry-After", "2");
            default ->
                outcome(
                        status,
                        status >= 500 ? "exception" : "invalid",
                        status >= 500 ? "INTERNAL_SERVER_ERROR" : "BAD_REQUEST",
                        status >= 500 ? "Unexpected internal server error" : "Bad request",
                        "The provider answers with " + status);
        };
    }

    private static Reply outcome(int status, String issue, String code, String display, String diagnostics) {
        ObjectNode outcome = JsonNodeFactory.instance.objectNode().put("resourceType", "OperationOutcome");
        outcome.putObject("meta")
                .putArray("profile")
                .add("https://fhir.nhs.uk/STU3/StructureDefinition/Spine-OperationOutcome-1");
        ObjectNode detail =
                outcome.putArray("issue").addObject().put("severity", "error").put("code", issue);
        detail.putObject("details")
                .putArray("coding")
                .addObject()
                .put("system", "https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1")
                .put("code", code)
                .put("display", display);
        detail.put("diagnostics", diagnostics);
        return Reply.text(status, "application/fhir+json;charset=utf-8", outcome.toString());
    }
}
