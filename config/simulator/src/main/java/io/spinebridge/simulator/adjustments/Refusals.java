package io.spinebridge.simulator.adjustments;

import io.spinebridge.simulator.service.SpineRefusal;

/** The refusals of this service, each with the status and codes that the specification or Spine Core gives it. */
final class Refusals {
    private static final int UNPROCESSABLE = 422;

    private Refusals() {}

    static SpineRefusal invalidParameter(String diagnostics) {
        return new SpineRefusal(400, "invalid", "INVALID_PARAMETER", "Invalid parameter", diagnostics);
    }

    static SpineRefusal invalidNhsNumber(String where) {
        return new SpineRefusal(
                400, "value", "INVALID_NHS_NUMBER", "Invalid NHS number", where + " is not a valid NHS number");
    }

    static SpineRefusal notWellFormed(String parserText) {
        return new SpineRefusal(400, "structure", "MESSAGE_NOT_WELL_FORMED", "Message not well formed", parserText);
    }

    static SpineRefusal idNotAllowed() {
        return new SpineRefusal(
                405,
                "forbidden",
                "MSG_RESOURCE_ID_FAIL",
                "Client is not permitted to assign an id",
                "A resource to be created must not have an id");
    }

    static SpineRefusal idsDiffer() {
        return new SpineRefusal(
                400, "invalid", "BAD_REQUEST", "Bad request", "The id in the body differs from the id in the URL");
    }

    static SpineRefusal invalidResource(String pathAndProblem) {
        return new SpineRefusal(
                UNPROCESSABLE, "invalid", "INVALID_RESOURCE", "Invalid validation of resource", pathAndProblem);
    }

    /** A change the service does not offer. */
    static SpineRefusal illegalChange(String pathAndProblem) {
        return new SpineRefusal(
                UNPROCESSABLE, "business-rule", "INVALID_RESOURCE", "Invalid validation of resource", pathAndProblem);
    }

    /** A change that would be legal, were the record in another state. */
    static SpineRefusal wrongState(String diagnostics) {
        return new SpineRefusal(
                UNPROCESSABLE,
                "business-rule",
                "INVALID_REQUEST_STATE",
                "The request exists but is not in an appropriate state for the call to succeed",
                diagnostics);
    }

    static SpineRefusal duplicate(String diagnostics) {
        return new SpineRefusal(
                UNPROCESSABLE,
                "duplicate",
                "DUPLICATE_REJECTED",
                "Create would lead to creation of a duplicate resource",
                diagnostics);
    }

    static SpineRefusal ifMatchMissing() {
        return new SpineRefusal(
                412, "invalid", "PRECONDITION_FAILED", "Precondition failed", "The If-Match header is missing");
    }

    static SpineRefusal ifMatchInvalid() {
        return new SpineRefusal(
                400,
                "invalid",
                "MISSING_OR_INVALID_HEADER",
                "There is a required header missing or invalid",
                "The If-Match header is not a weak ETag, W/\"version\"");
    }

    static SpineRefusal notFound() {
        return new SpineRefusal(404, "not-found", "NO_RECORD_FOUND", "No record found", "No resource has this id");
    }

    /** As the guide's example has it, although the code is not in the Spine's code system. */
    static SpineRefusal stale() {
        return new SpineRefusal(409, "forbidden", "CONFLICT", "Conflict", "The If-Match header names another version");
    }

    static SpineRefusal notImplemented(String diagnostics) {
        return new SpineRefusal(501, "not-supported", "NOT_IMPLEMENTED", "Not implemented", diagnostics);
    }
}
